import type { Facts } from '../../../kernel/rule/index.ts';
import { type Checklist, checklistOf } from '../checklist.ts';
import type { Standing } from '../interview/inquiry.ts';
import { nextQuestion } from '../interview/next-question.ts';
import { outcomeOf, type SubjectOutcome } from '../interview/outcome.ts';
import type { Navigator } from '../navigator.ts';

/** What somebody meets in the navigator of one item. */
export interface Replay {
  readonly outcome: SubjectOutcome;
  readonly checklist: Checklist;
  /** Names of the questions put, in order. */
  readonly asked: readonly string[];
  /** Of those, the ones to which the person has no answer. */
  readonly unanswered: readonly string[];
}

/** Answers as somebody of whom this is known; what is not known is left to an officer. */
export function replay({ items, interview: { problem } }: Navigator, known: Facts): Replay {
  const asked: string[] = [];
  const skipped = new Set<string>();
  let standing: Standing = { facts: {}, skipped, isExhaustive: false };
  for (let next = nextQuestion(problem, standing); next; next = nextQuestion(problem, standing)) {
    asked.push(next.name);
    const value = known[next.name];
    if (value === undefined) skipped.add(next.name);
    const facts = value === undefined ? standing.facts : { ...standing.facts, [next.name]: value };
    standing = { facts, skipped: new Set(skipped), isExhaustive: false };
  }
  const [outcome] = outcomeOf(problem, standing);
  const [guided] = items;
  if (!outcome || !guided) throw new RangeError('a navigator of no item');
  const checklist = checklistOf(guided.item, outcome, guided.subCases);
  return { outcome, checklist, asked, unanswered: [...skipped] };
}
