import type { Text } from '../../kernel/messages.ts';
import { evaluateRule, parseRule } from '../../kernel/rule/index.ts';
import type { Item } from '../catalogue/index.ts';
import { type Form, type FormAnswers, factsOf } from '../forms/index.ts';

/**
 * Conditions of acceptance that the answers contradict. The organ decides, not the program:
 * the applicant is told before submitting, and may submit all the same.
 */
export function unmetConditions(item: Pick<Item, 'conditions'>, form: Form, answers: FormAnswers): Text[] {
  const facts = factsOf(form, answers);
  return item.conditions
    .filter(({ rule }) => rule !== undefined && evaluateRule(parseRule(rule), facts).value === false)
    .map(({ text }) => text);
}
