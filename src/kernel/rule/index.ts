export {
  checkExpression,
  checkRule,
  type RuleDictionary,
  type RuleElement,
  type RuleType,
} from './check-rule.ts';
export { calculateRule, evaluateRule, type Facts, type FactValue, type Verdict } from './evaluate-rule.ts';
export { type ExplainedCondition, type Explanation, explain, type Remedy } from './explain.ts';
export { type Expression, visit } from './expression.ts';
export { type Contradiction, findContradictions } from './find-contradictions.ts';
export { namesIn, parseRule, type Rule } from './parse-rule.ts';
export { RuleError, type RuleFault } from './rule-error.ts';
export { type RuleTerms, sentenceOf } from './sentence-of.ts';
export type { SqlColumn } from './sql-column.ts';
export { type SqlCondition, sqlOf } from './sql-of.ts';
export { textOf } from './text-of.ts';
