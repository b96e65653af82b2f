import { parseArgs } from 'node:util';
import {
  calculateRule,
  checkExpression,
  type Expression,
  type FactValue,
  parseRule,
  type Rule,
  RuleError,
} from '../src/kernel/rule/index.ts';
import { type Expected, readCases, type TckCase } from './tck-cases.ts';

/** How one case went. One that is outside the rule language says why. */
type Outcome =
  | { readonly passed: boolean; readonly got: FactValue | undefined }
  | { readonly outside: string };

/**
 * Runs the cases of the DMN Technology Compatibility Kit that belong to the rule language and counts the others.
 * `docs/tck-subset.md` says which belong.
 */
function runCases(root: string, say: (line: string) => void, showsOutside: boolean): number {
  const totals = { passed: 0, failed: 0, outside: 0 };
  for (const [folder, cases] of Map.groupBy(readCases(root), ({ folder: name }) => name)) {
    const counts = { passed: 0, failed: 0, outside: 0 };
    for (const tckCase of cases) {
      const outcome = outcomeOf(tckCase);
      const kind = 'outside' in outcome ? 'outside' : outcome.passed ? 'passed' : 'failed';
      counts[kind] += 1;
      totals[kind] += 1;
      if ('outside' in outcome && showsOutside) say(`  outside ${tckCase.id}: ${outcome.outside}`);
      if (kind === 'failed' && 'got' in outcome)
        say(
          `  FAILED ${tckCase.id}: ${tckCase.expression} gave ${outcome.got}, not ${shown(tckCase.expected)}`,
        );
    }
    say(`${folder}: ${counts.passed + counts.failed} of ${cases.length} belong, ${counts.passed} passed`);
  }
  say(`${totals.passed} passed, ${totals.failed} failed, ${totals.outside} outside the rule language`);
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

function outcomeOf(tckCase: TckCase): Outcome {
  const { expression, dictionary, facts, expected } = tckCase;
  if (expression === undefined) return { outside: 'no literal expression over inputs alone' };
  if (expected.kind === 'other') return { outside: 'the result is a list or a structure' };
  const rule = parsed(expression);
  if (typeof rule === 'string') return { outside: rule };
  const [fault] = checkExpression(rule, dictionary).faults;
  if (fault) return { outside: fault.message.en ?? fault.message.zh };
  if (Object.values(facts).includes(null) && comparesForEquality(rule.expression))
    return { outside: 'FEEL finds null equal or not equal, the rule language leaves it open' };
  const got = calculateRule(rule, facts);
  return { passed: isExpected(got, expected), got };
}

function parsed(expression: string): Rule | string {
  try {
    return parseRule(expression);
  } catch (error) {
    if (error instanceof RuleError) return error.text.en ?? error.text.zh;
    throw error;
  }
}

function comparesForEquality(expression: Expression): boolean {
  return /"op":"in"|"operator":"!?="/.test(JSON.stringify(expression));
}

function isExpected(got: FactValue | undefined, expected: Expected): boolean {
  if (expected.kind !== 'value') return got === undefined;
  if (typeof got !== 'number') return String(got) === expected.text || got === durationOf(expected.text);
  const wanted = Number(expected.text);
  return Math.abs(got - wanted) <= 1e-8 * Math.max(1, Math.abs(wanted));
}

/** P26M and P2Y2M are the same duration. */
function durationOf(text: string): FactValue | undefined {
  const rule = parsed(`duration("${text.trim()}")`);
  return typeof rule === 'string' ? undefined : calculateRule(rule, {});
}

function shown(expected: Expected): string {
  return expected.kind === 'value' ? expected.text : 'null';
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { outside: { type: 'boolean', default: false } },
});
const [root] = positionals;
if (root) process.exitCode = runCases(root, (line) => process.stdout.write(`${line}\n`), values.outside);
else {
  process.stderr.write('Usage: node scripts/run.mjs tools/tck.ts <folder TestCases> [--outside]\n');
  process.exitCode = 2;
}
