import type { Text } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FormQuestion, KnownFacts } from '../../forms/index.ts';
import { readAnswers, writeAnswers } from '../answers.ts';
import type { Journey } from '../journey.ts';
import { applicationPath, journeyPath, withAnswer, withSkipped } from '../portal/addresses.ts';
import {
  type Answered,
  faultsOf,
  findQuestion,
  findQuestionByName,
  type Progress,
  progressOf,
} from '../progress.ts';
import { conditionsInWords, resultOf } from '../result.ts';
import { openItemJourney } from './open-journey.ts';

/** An interview about one item, held elsewhere than on the navigator's own pages. */
export interface InterviewStep {
  /** What has been answered, as it stands in an address; given back with the next answer. */
  readonly answers: string;
  readonly skipped: readonly string[];
  /** What is wrong with the answer just given; the question stays. */
  readonly fault: Text | undefined;
  readonly question: InterviewQuestion | undefined;
  /** Set when nothing is left to ask. */
  readonly outcome: InterviewOutcome | undefined;
  /** The same place in the navigator. */
  readonly path: string;
}

export interface InterviewQuestion {
  readonly code: string;
  readonly label: Text;
  readonly hint: Text | undefined;
  readonly type: FormQuestion['element']['type'];
  readonly unit: Text | undefined;
  readonly choices: FormQuestion['choices'];
  /** Questions still to be asked, this one included: on average, and at most. */
  readonly expected: number;
  readonly most: number;
}

export interface InterviewOutcome {
  readonly result: 'eligible' | 'not-eligible' | 'to-be-checked';
  /** Conditions that fail. */
  readonly failed: readonly Text[];
  /** Conditions that an officer looks at. */
  readonly unchecked: readonly Text[];
  /** The personal checklist; of no use to somebody who may not apply. */
  readonly checklistPath: string | undefined;
  /** Where an application begins with these answers, where it can be made online. */
  readonly applicationPath: string | undefined;
}

type Needs = Pick<Platform, 'database' | 'now' | 'site'>;

/**
 * Takes an answer, or `unsure` for a question left to an officer, and goes on.
 * @throws Refusal `item-unknown`, `item-not-in-use`
 */
export async function continueInterview(
  platform: Needs,
  code: string,
  before: {
    readonly answers?: string;
    readonly skipped?: readonly string[];
    readonly given?: { readonly code: string; readonly values: readonly string[] | 'unsure' } | undefined;
    readonly facts?: KnownFacts;
  } = {},
): Promise<InterviewStep> {
  const journey = await openItemJourney(platform, code);
  const answered: Answered = {
    typed: readAnswers(before.answers),
    skipped: before.skipped ?? [],
    isExhaustive: false,
  };
  const taken = take(journey, answered, before.given);
  const progress = progressOf(journey, taken.answered, before.facts);
  return {
    answers: writeAnswers(taken.answered.typed),
    skipped: taken.answered.skipped,
    fault: taken.fault,
    question: questionOf(journey, progress),
    outcome: progress.next ? undefined : describeOutcome(journey, progress),
    path: journeyPath(journey, taken.answered),
  };
}

function take(
  { interview: { form } }: Journey,
  answered: Answered,
  given: { readonly code: string; readonly values: readonly string[] | 'unsure' } | undefined,
): { answered: Answered; fault?: Text } {
  const question = findQuestion(form, given?.code ?? '');
  if (!question || !given) return { answered };
  if (given.values === 'unsure') return { answered: withSkipped(answered, given.code) };
  const [fault] = faultsOf(form, question, given.values);
  return fault
    ? { answered, fault: fault.message }
    : { answered: withAnswer(answered, given.code, given.values) };
}

function questionOf({ interview: { form } }: Journey, { next }: Progress): InterviewQuestion | undefined {
  const question = findQuestionByName(form, next?.name ?? '');
  if (!question || !next) return undefined;
  const { label, hint, choices, element } = question;
  const { code, type, unit } = element;
  return { code, label, hint, type, unit, choices, expected: next.expected, most: next.most };
}

function describeOutcome(journey: Journey, progress: Progress): InterviewOutcome | undefined {
  const { toDo, notPossible } = resultOf(journey, progress);
  const [finding] = [...toDo, ...notPossible];
  if (!finding) return undefined;
  const { result, failed, undecided } = finding.outcome;
  const { item, implementationCode } = finding.stop.version;
  const textsOf = (requirements: typeof failed) =>
    requirements.flatMap(({ code }) => item.conditions[Number(code)]?.text ?? []);
  const isPossible = result !== 'not-eligible';
  return {
    result: result === 'eligible' || result === 'not-eligible' ? result : 'to-be-checked',
    failed: textsOf(failed),
    unchecked: [...textsOf(undecided), ...conditionsInWords(finding)],
    checklistPath: isPossible ? journeyPath(journey, progress.answered, { page: 'checklist' }) : undefined,
    applicationPath:
      isPossible && item.form.length > 0
        ? applicationPath(implementationCode, progress.answered.typed)
        : undefined,
  };
}
