import type { CalendarDate } from '../date.ts';
import type { Text } from '../messages.ts';
import { evaluateRule, type Facts, type Verdict, verdictOf } from './evaluate-rule.ts';
import { type Expression, namesInExpression } from './expression.ts';
import { type Leaf, leavesOf, logicOf, withSharedLeaves } from './logic.ts';
import type { Rule } from './parse-rule.ts';
import { type Change, changesFor } from './remedies.ts';
import { type RuleTerms, sentenceOfExpression } from './sentence-of.ts';
import { textOfExpression } from './text-of.ts';

/** A single condition of a rule, and how it stands. */
export interface ExplainedCondition {
  /** Offset in the rule's text, in UTF-16 code units. */
  readonly at: number;
  /** The condition in the rule language. */
  readonly text: string;
  readonly sentence: Text;
  readonly state: 'holds' | 'fails' | 'unknown';
  /** What is to be asked, where the state is unknown. */
  readonly unknown: readonly string[];
}

/** What would have to be so for the rule to hold. */
export interface Remedy {
  /** The conditions that do not hold now; with any fewer of them the rule would still not hold. */
  readonly changes: readonly ExplainedCondition[];
  /** 若经营场所面积不少于20平方米，则符合。 */
  readonly sentence: Text;
}

export interface Explanation {
  readonly verdict: Verdict;
  /** Every single condition, from left to right; `not` is part of the condition it denies. */
  readonly conditions: readonly ExplainedCondition[];
  /** The ways to change a false verdict, those with the fewest changes first; empty for other verdicts. */
  readonly remedies: readonly Remedy[];
}

export interface ExplainOptions {
  readonly today?: CalendarDate | undefined;
  readonly terms?: RuleTerms | undefined;
}

/** Why a rule holds or not for these facts, condition by condition, and what would change it. */
export function explain(rule: Rule, facts: Facts, { today, terms }: ExplainOptions = {}): Explanation {
  const logic = withSharedLeaves(logicOf(rule.expression));
  const explained = new Map(
    leavesOf(logic).map((leaf) => [
      leaf,
      explainedCondition(leaf.expression, verdictOf(leaf.expression, facts, today), terms),
    ]),
  );
  const verdict = evaluateRule(rule, facts, today);
  const holds = (leaf: Leaf) => explained.get(leaf)?.state === 'holds';
  const changes = verdict.value === false ? changesFor(logic, holds) : [];
  return {
    verdict,
    conditions: [...explained.values()],
    remedies: changes.map((change) => remedyOf(change, explained, terms)),
  };
}

function explainedCondition(
  expression: Expression,
  { value, unknown }: Verdict,
  terms: RuleTerms | undefined,
): ExplainedCondition {
  return {
    at: expression.at,
    text: textOfExpression(expression),
    sentence: {
      zh: sentenceOfExpression(expression, terms, 'zh-CN'),
      en: sentenceOfExpression(expression, terms, 'en'),
    },
    state: value === undefined ? 'unknown' : value ? 'holds' : 'fails',
    unknown,
  };
}

function remedyOf(
  { changed, kept }: Change,
  explained: ReadonlyMap<Leaf, ExplainedCondition>,
  terms: RuleTerms | undefined,
): Remedy {
  const names = new Set(changed.flatMap((leaf) => namesInExpression(leaf.expression)));
  const touched = kept.filter((leaf) => namesInExpression(leaf.expression).some((name) => names.has(name)));
  const [first, ...others] = [...changed, ...touched].map((leaf) => leaf.expression);
  const condition: Expression | undefined =
    first && others.length > 0 ? { op: 'and', at: first.at, operands: [first, ...others] } : first;
  const zh = condition ? sentenceOfExpression(condition, terms, 'zh-CN') : '';
  const en = condition ? sentenceOfExpression(condition, terms, 'en') : '';
  return {
    changes: changed.flatMap((leaf) => explained.get(leaf) ?? []),
    sentence: { zh: `若${zh}，则符合。`, en: `It would be met if ${en}.` },
  };
}
