import { evaluateRule, type Facts, parseRule } from '../../../kernel/rule/index.ts';

/** False where the facts already say that the part is not for anybody of whom they hold. */
export function isAsked(rule: string | undefined, facts: Facts): boolean {
  return rule === undefined || evaluateRule(parseRule(rule), facts).value !== false;
}

/** The rule, or none where the facts already make it true. */
export function narrowed(rule: string | undefined, facts: Facts): string | undefined {
  return rule !== undefined && evaluateRule(parseRule(rule), facts).value === true ? undefined : rule;
}
