import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Form, readAnswer, type Typed, typedFromAnswers } from '../../forms/index.ts';
import type { PersonActor } from '../../identity/index.ts';
import { applicantOf, type Draft } from '../draft.ts';
import type { RegisterAnswer, RegisterSource, Registers } from '../register-port.ts';
import { markOf, type Prefill, type PrefilledField, questionsFor, type SourceRead } from './prefill.ts';

export interface Filling {
  readonly application: Uuid;
  readonly itemName: string;
  readonly form: Form;
  readonly actor: PersonActor;
}

export interface Filled {
  readonly typed: Typed;
  readonly prefill: Prefill;
}

interface Asked {
  readonly actor: PersonActor;
  readonly form: Form;
  readonly draft: Pick<Draft, 'correcting' | 'prefill'>;
}

/** Sources that still can say something on this form; one that could not be reached is asked again. */
export async function listOpenSources(
  platform: Platform,
  registers: Registers,
  { actor, form, draft }: Asked,
): Promise<readonly RegisterSource[]> {
  // A correction takes along what was filled in before.
  if (draft.correcting !== undefined) return [];
  const sources = await registers.listSources(platform, applicantOf(actor).kind);
  const done = draft.prefill.reads.filter(({ outcome }) => outcome !== 'unreachable');
  return sources.filter(
    (source) =>
      questionsFor(form.pages, source).size > 0 &&
      !done.some(({ dataSet }) => dataSet === source.dataSet) &&
      (!source.consent || mayConsent(actor)),
  );
}

/** Consent is the person's own or the guardian's; a power of attorney to fill in a form does not hold it (个人信息保护法第十四条). */
function mayConsent({ representedBy }: PersonActor): boolean {
  return representedBy?.as !== 'agent';
}

/** Asks each source once; the ledger of the applicant has each read. */
export async function askRegisters(
  platform: Platform,
  registers: Registers,
  filling: Filling,
  sources: readonly RegisterSource[],
): Promise<Filled> {
  const typed: Record<string, readonly string[]> = {};
  const reads: SourceRead[] = [];
  const fields: PrefilledField[] = [];
  for (const source of sources) {
    const answer = await registers.read(platform, readOf(filling, source));
    const readAt = platform.now();
    reads.push({ dataSet: source.dataSet, outcome: answer.outcome, readAt });
    if (answer.outcome !== 'found') continue;
    const { id } = applicantOf(filling.actor);
    for (const [field, values] of Object.entries(takenFrom(filling.form, source, answer))) {
      const isLocked = source.fields.some(({ element, isLocked }) => element === field && isLocked);
      const mark = markOf(platform.secret, id, field, values);
      typed[field] = values;
      fields.push({
        field,
        dataSet: source.dataSet,
        isLocked,
        mark,
        knownSince: answer.since,
        readAt,
        dispute: undefined,
      });
    }
  }
  return { typed, prefill: { reads, fields } };
}

function readOf({ application, itemName, form, actor }: Filling, source: RegisterSource) {
  const { kind, code } = applicantOf(actor);
  const { assistedBy, accountId } = actor;
  return {
    dataSet: source.dataSet,
    about: { kind, number: code },
    elements: [...questionsFor(form.pages, source).keys()],
    application,
    itemName,
    clerk: assistedBy && { account: accountId, agency: assistedBy.agency },
  };
}

/** What of the record the form takes as an answer; a value it would find wrong is left for the person to fill in. */
function takenFrom(
  form: Form,
  source: RegisterSource,
  answer: RegisterAnswer & { readonly outcome: 'found' },
): Typed {
  const questions = questionsFor(form.pages, source);
  const typed = typedFromAnswers(form, answer.values);
  return Object.fromEntries(
    Object.entries(typed).filter(([field, values]) => {
      const question = questions.get(field);
      return question && !readAnswer(question, values).fault;
    }),
  );
}
