import type { Text } from '../../kernel/messages.ts';
import { namesIn, sentenceOf } from '../../kernel/rule/index.ts';
import type { Item } from '../catalogue/index.ts';
import type { FormQuestion } from '../forms/index.ts';
import type { SubjectOutcome } from './interview/outcome.ts';
import { type WhatHelps, whatHelps } from './interview/what-helps.ts';
import type { Journey } from './journey.ts';
import { findQuestionByName, type Progress } from './progress.ts';

/** A condition that fails, and the answers by which it does. */
export interface Reason {
  readonly code: string;
  /** The condition as its authors put it. */
  readonly text: Text;
  /** What the rule asks, told from the rule. */
  readonly needed: Text;
  readonly questions: readonly FormQuestion[];
}

export function reasonsOf(
  journey: Journey,
  progress: Progress,
  item: Item,
  { failed }: SubjectOutcome,
): Reason[] {
  const { form, terms } = journey.interview;
  return failed.map(({ code, rule }) => {
    const needed = { zh: sentenceOf(rule, terms), en: sentenceOf(rule, terms, 'en') };
    return {
      code,
      text: item.conditions[Number(code)]?.text ?? needed,
      needed,
      questions: namesIn(rule)
        .flatMap((name) => findQuestionByName(form, name) ?? [])
        .filter(({ element }) => progress.answers[element.code] !== undefined),
    };
  });
}

/** What would have to be otherwise for the conditions to be met. */
export function helpFor(
  { interview }: Journey,
  { standing }: Progress,
  { subject }: SubjectOutcome,
): WhatHelps {
  return whatHelps(interview.problem, subject, standing, interview.terms);
}
