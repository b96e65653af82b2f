import type { ReactNode } from 'react';
import { dateIn, formatDate, formatDateTime } from '../../../kernel/date.ts';
import { type Locale, messagesIn, type Text, textIn } from '../../../kernel/messages.ts';
import { Link } from '../../../web/ui/index.ts';
import { knownFactsOf } from '../../forms/index.ts';
import { lockedFields } from '../prefill/locked.ts';
import { type PrefilledField, questionsFor, unchangedFields } from '../prefill/prefill.ts';
import type { PagePart } from '../progress.ts';
import type { DraftView } from '../queries/open-draft.ts';
import type { RegisterSource } from '../register-port.ts';
import { draftPath } from './open-draft-handler.ts';
import { prefillWords } from './prefill-words.ts';
import { applyWords } from './words.ts';

/** Where the answers of a page come from, and which of them only a register's owner can change. */
export interface FieldOrigins {
  readonly notes: ReadonlyMap<string, ReactNode>;
  readonly locked: ReadonlySet<string>;
}

interface Known {
  readonly sources: readonly RegisterSource[];
  /** How what is disputed stands, by number. */
  readonly disputes: ReadonlyMap<string, Text>;
  readonly secret: Buffer;
  readonly locale: Locale;
}

type Notes = [string, ReactNode][];

/** Where an answer came from is said as long as it still is what was filled in. */
export function fieldOrigins(view: DraftView, part: PagePart, known: Known): FieldOrigins {
  const notes = new Map([
    ...fromAccount(view, part, known.locale),
    ...fromSilence(view, known),
    ...fromRegisters(view, known),
    ...inDispute(view, known),
  ]);
  return { notes, locked: lockedFields(view.draft) };
}

function fromAccount({ actor, draft }: DraftView, part: PagePart, locale: Locale): Notes {
  const words = messagesIn(applyWords, locale).page;
  const known = knownFactsOf(actor);
  return part.checked.page.questions.flatMap(({ element }): Notes => {
    const fact = element.known && known[element.known];
    if (!fact || draft.typed[element.code]?.[0] !== fact) return [];
    return [[element.code, element.known?.startsWith('company') ? words.fromCompany : words.fromPerson]];
  });
}

/** A register that could not be reached leaves its questions open. */
function fromSilence({ draft, form }: DraftView, { sources, locale }: Known): Notes {
  const words = messagesIn(prefillWords, locale);
  const silent = draft.prefill.reads.filter(({ outcome }) => outcome === 'unreachable');
  return sources
    .filter(({ dataSet }) => silent.some((read) => read.dataSet === dataSet))
    .flatMap((source) =>
      [...questionsFor(form.pages, source).keys()]
        .filter((field) => (draft.typed[field] ?? []).join('') === '')
        .map((field): Notes[number] => [field, words.notReached(textIn(source.name, locale))]),
    );
}

function fromRegisters(view: DraftView, { sources, secret, locale }: Known): Notes {
  const words = messagesIn(prefillWords, locale);
  const { applicantId, prefill, typed } = view.draft;
  return unchangedFields(secret, applicantId, prefill, typed).flatMap((filled): Notes => {
    const source = sources.find(({ dataSet }) => dataSet === filled.dataSet);
    if (!source) return [];
    return [
      [
        filled.field,
        <>
          {originIn(locale, source, filled)}
          {filled.isLocked ? words.locked : words.open}{' '}
          <Link to={`${draftPath(view)}/disputes/${filled.field}`}>{words.notRight}</Link>
        </>,
      ],
    ];
  });
}

function originIn(locale: Locale, source: RegisterSource, { knownSince, readAt }: PrefilledField): string {
  return messagesIn(prefillWords, locale).origin(
    textIn(source.ownerName, locale),
    textIn(source.name, locale),
    formatDate(dateIn(knownSince), locale),
    formatDateTime(readAt, locale),
  );
}

/** What the person has said against the register stands as said, marked. */
function inDispute({ draft, actor }: DraftView, { disputes, locale }: Known): Notes {
  const words = messagesIn(prefillWords, locale);
  return draft.prefill.fields.flatMap(({ field, dispute }): Notes => {
    if (dispute === undefined) return [];
    const status = disputes.get(dispute);
    const says = words.disputed(status ? textIn(status, locale) : '');
    return [[field, <Disputed key={field} says={says} number={dispute} isOwn={!actor.assistedBy} />]];
  });
}

/** A clerk opens nothing of the person but the application. */
function Disputed({ says, number, isOwn }: { says: string; number: string; isOwn: boolean }) {
  return (
    <>
      {says} {isOwn ? <Link to={`/my/objections/${number}`}>{number}</Link> : number}
    </>
  );
}
