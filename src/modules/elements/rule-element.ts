import type { RuleElement, RuleType } from '../../kernel/rule/index.ts';
import type { Dictionary } from './dictionary.ts';
import type { Element, ElementType } from './element.ts';

/** An element as rules look at it. */
export function ruleElementOf(element: Element, dictionary: Dictionary): RuleElement {
  const choices = dictionary.choicesOf(element).map((choice) => choice.name.zh);
  return { type: ruleTypes[element.type], choices: choices.length > 0 ? choices : undefined };
}

/** How rules see a typed answer. */
export const ruleTypes: Readonly<Record<ElementType, RuleType>> = {
  text: 'text',
  'long-text': 'text',
  number: 'number',
  integer: 'number',
  money: 'number',
  date: 'date',
  boolean: 'boolean',
  choice: 'text',
  choices: 'list',
  phone: 'text',
  email: 'text',
  'identity-number': 'text',
  'credit-code': 'text',
  region: 'text',
};
