import { dateIn, formatDate, formatDateTime } from '../../../kernel/date.ts';
import { type Locale, messagesIn, textIn } from '../../../kernel/messages.ts';
import { knownFactsOf } from '../../forms/index.ts';
import { lockedFields } from '../prefill/locked.ts';
import { questionsFor, unchangedFields } from '../prefill/prefill.ts';
import type { PagePart } from '../progress.ts';
import type { DraftView } from '../queries/open-draft.ts';
import type { RegisterSource } from '../register-port.ts';
import { prefillWords } from './prefill-words.ts';
import { applyWords } from './words.ts';

/** Where the answers of a page come from, and which of them only a register's owner can change. */
export interface FieldOrigins {
  readonly notes: ReadonlyMap<string, string>;
  readonly locked: ReadonlySet<string>;
}

/** Where an answer came from is said as long as it still is what was filled in. */
export function fieldOrigins(
  view: DraftView,
  part: PagePart,
  { sources, secret, locale }: { sources: readonly RegisterSource[]; secret: Buffer; locale: Locale },
): FieldOrigins {
  const locked = lockedFields(view.draft);
  const notes = new Map([
    ...fromAccount(view, part, locale),
    ...fromSilence(view, sources, locale),
    ...fromRegisters(view, { sources, secret, locale }, locked),
  ]);
  return { notes, locked };
}

function fromAccount({ actor, draft }: DraftView, part: PagePart, locale: Locale): [string, string][] {
  const words = messagesIn(applyWords, locale).page;
  const known = knownFactsOf(actor);
  return part.checked.page.questions.flatMap(({ element }): [string, string][] => {
    const fact = element.known && known[element.known];
    if (!fact || draft.typed[element.code]?.[0] !== fact) return [];
    return [[element.code, element.known?.startsWith('company') ? words.fromCompany : words.fromPerson]];
  });
}

/** A register that could not be reached leaves its questions open. */
function fromSilence(
  { draft, form }: DraftView,
  sources: readonly RegisterSource[],
  locale: Locale,
): [string, string][] {
  const words = messagesIn(prefillWords, locale);
  const silent = draft.prefill.reads.filter(({ outcome }) => outcome === 'unreachable');
  return sources
    .filter(({ dataSet }) => silent.some((read) => read.dataSet === dataSet))
    .flatMap((source) =>
      [...questionsFor(form.pages, source).keys()]
        .filter((field) => (draft.typed[field] ?? []).join('') === '')
        .map((field): [string, string] => [field, words.notReached(textIn(source.name, locale))]),
    );
}

function fromRegisters(
  { draft }: DraftView,
  { sources, secret, locale }: { sources: readonly RegisterSource[]; secret: Buffer; locale: Locale },
  locked: ReadonlySet<string>,
): [string, string][] {
  const words = messagesIn(prefillWords, locale);
  const { applicantId, prefill, typed } = draft;
  return unchangedFields(secret, applicantId, prefill, typed).flatMap((filled): [string, string][] => {
    const source = sources.find(({ dataSet }) => dataSet === filled.dataSet);
    if (!source) return [];
    const says = words.origin(
      textIn(source.ownerName, locale),
      textIn(source.name, locale),
      formatDate(dateIn(filled.knownSince), locale),
      formatDateTime(filled.readAt, locale),
    );
    return [[filled.field, says + (locked.has(filled.field) ? words.locked : words.open)]];
  });
}
