import { type Expression, namesInExpression } from './expression.ts';
import { Parser } from './parser.ts';
import { tooLong } from './syntax-errors.ts';
import { tokenize } from './tokenize.ts';

/** A condition over data elements, as written and as parsed. */
export interface Rule {
  readonly text: string;
  readonly expression: Expression;
}

/** Longer rules are refused: nobody can read them, and nesting stays bounded. */
export const maximumRuleLength = 4000;

/** @throws RuleError with the offset of what cannot be read */
export function parseRule(text: string): Rule {
  if (text.length > maximumRuleLength) throw tooLong(maximumRuleLength);
  return { text, expression: new Parser(tokenize(text)).whole() };
}

/** The elements a rule asks about, in the order in which they stand, each once. */
export function namesIn(rule: Rule): string[] {
  return namesInExpression(rule.expression);
}
