import type { Question } from '../../catalogue/index.ts';
import { anyOf } from './join-rules.ts';
import type { Contradiction } from './member.ts';

/** A question as one item puts it. */
export interface Ask {
  readonly member: string;
  readonly question: Question;
  /** Where the item puts it: the rule of its page and its own. */
  readonly when: string | undefined;
}

/**
 * One question for several items: put where any of them puts it, answered as the strictest wants it.
 * It is required where one needs it of everybody or all need it; what one item needs in its own case alone is checked
 * against that item's form (`checkMergedForm`).
 */
export function mergeQuestions(asks: readonly Ask[]): Question {
  const questions = asks.map(({ question }) => question);
  const when = anyOf(asks.map((ask) => ask.when));
  const minimum = bound(questions, 'minimum', Math.max);
  const maximum = bound(questions, 'maximum', Math.min);
  const only = commonChoices(questions);
  const label = agreed(questions.map((question) => question.label));
  const hint = questions.find((question) => question.hint)?.hint;
  return {
    element: questions[0]?.element ?? '',
    required:
      asks.some((ask) => ask.question.required && ask.when === undefined) ||
      questions.every((question) => question.required),
    ...(label && { label }),
    ...(hint && { hint }),
    ...(when !== undefined && { when }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(only && { only }),
  };
}

/** Bounds of different items that leave no number between them. */
export function findContradiction(asks: readonly Ask[]): Contradiction | undefined {
  const { element, minimum, maximum } = mergeQuestions(asks);
  if (minimum === undefined || maximum === undefined || minimum <= maximum) return undefined;
  return {
    about: element,
    members: asks.map(({ member }) => member),
    why: {
      zh: `一个事项要求不小于${minimum}，另一个要求不大于${maximum}`,
      en: `one item wants at least ${minimum}, another at most ${maximum}`,
    },
  };
}

/** What every item offers; where they have nothing in common each is checked against its own form. */
function commonChoices(questions: readonly Question[]): string[] | undefined {
  const lists = questions.flatMap(({ only }) => (only ? [only] : []));
  const common = lists[0]?.filter((code) => lists.every((list) => list.includes(code)));
  return common?.length ? common : undefined;
}

function bound(
  questions: readonly Question[],
  side: 'minimum' | 'maximum',
  choose: (...numbers: number[]) => number,
): number | undefined {
  const given = questions.flatMap((question) => question[side] ?? []);
  return given.length > 0 ? choose(...given) : undefined;
}

/** Items that call it differently leave the word to the dictionary. */
function agreed<Value>(values: readonly Value[]): Value | undefined {
  const [first] = values;
  return values.every((value) => JSON.stringify(value) === JSON.stringify(first)) ? first : undefined;
}
