import assert from 'node:assert/strict';
import { evaluateExpressionSync } from '@gorules/zen-engine';
import { evaluate as evaluateFeel } from 'feelin';
import { parseDate } from '../src/kernel/date.ts';
import { evaluateRule, type Facts, parseRule, type Rule } from '../src/kernel/rule/index.ts';
import { type Figure, median, tableOf } from './figure.ts';

/**
 * The same rule in the rule language, which feelin reads too, and in zen's, which has no Chinese names. feelin lets
 * `in` swallow what follows, so membership stands in brackets.
 */
interface ComparedRule {
  readonly text: string;
  readonly zen: string;
}

const comparedRules: readonly ComparedRule[] = [
  { text: '是否委托代理 = true', zen: 'agent == true' },
  { text: '经营场所面积 >= 20', zen: 'area >= 20' },
  { text: '主体类型 in ("企业", "个体工商户")', zen: 'kind in ["企业", "个体工商户"]' },
  {
    text: '(从业人数 in [1..9]) or 从业人数 > 100 and not(是否委托代理)',
    zen: 'staff in [1..9] or staff > 100 and not agent',
  },
  {
    text: '(经营场所面积 - 20) / 从业人数 >= 4 and (if 是否委托代理 then 从业人数 < 3 else 从业人数 < 9)',
    zen: '(area - 20) / staff >= 4 and (agent ? staff < 3 : staff < 9)',
  },
  {
    text: '经营场所面积 >= 20 and (主体类型 in ("企业", "个体工商户")) and 健康证齐全 = true and (有无网络经营 = false or 网络备案 = true) and not(三年内被吊销)',
    zen: 'area >= 20 and (kind in ["企业", "个体工商户"]) and health == true and (online == false or filed == true) and not revoked',
  },
];

const asciiNames: Readonly<Record<string, string>> = {
  经营场所面积: 'area',
  主体类型: 'kind',
  从业人数: 'staff',
  是否委托代理: 'agent',
  健康证齐全: 'health',
  有无网络经营: 'online',
  网络备案: 'filed',
  三年内被吊销: 'revoked',
};

const today = parseDate('2026-11-22');
const policies = 1000;

/** Evaluations a second against two engines on the same rules, and one set of facts against many policies. */
export function measureRules(): Figure[] {
  const facts = inventedFacts(20);
  const ascii = facts.map(withAsciiNames);
  assertAlike(comparedRules, facts, ascii);
  const rules = comparedRules.map(({ text }) => parseRule(text));
  const [own = 0, parsing = 0, feelin = 0, zen = 0] = race([
    () => forEach(rules, facts, (rule, row) => evaluateRule(rule, row, today)),
    () => forEach(comparedRules, facts, ({ text }, row) => evaluateRule(parseRule(text), row, today)),
    () => forEach(comparedRules, facts.slice(0, 2), ({ text }, row) => evaluateFeel(text, row)),
    () => forEach(comparedRules, ascii, (rule, row) => evaluateExpressionSync(rule.zen, row)),
  ]);
  const note = `${comparedRules.length} rules on ${facts.length} sets of facts, parsed once`;
  return [
    { name: 'rules evaluated', value: own, unit: '/s', note },
    {
      name: 'rules parsed and evaluated',
      value: parsing,
      unit: '/s',
      note: 'parsed each time, as the other engines do',
    },
    { name: 'rules evaluated by feelin', value: feelin, unit: '/s' },
    { name: 'rules evaluated by zen', value: zen, unit: '/s', note: 'names in ASCII' },
    { name: 'rules: times as fast as feelin', value: own / feelin, unit: '×', target: { atLeast: 100 } },
    { name: 'rules: times as fast as zen', value: own / zen, unit: '×', target: { atLeast: 3 } },
    { name: 'rules parsed each time: times as fast as feelin', value: parsing / feelin, unit: '×' },
    { name: 'rules parsed each time: times as fast as zen', value: parsing / zen, unit: '×' },
    ...measureMatching(facts),
  ];
}

/** Which of many policies one person meets, does not meet, or could after more answers. */
function measureMatching(facts: readonly Facts[]): Figure[] {
  const compared = inventedPolicies(policies);
  const rules = compared.map(({ text }) => parseRule(text));
  const ascii = facts.map(withAsciiNames);
  assertAlike(compared.slice(0, 50), facts, ascii);
  const partial = facts.map((row, index) =>
    Object.fromEntries(Object.entries(row).filter((_, place) => (place + index) % 3 > 0)),
  );
  const [own = 0, open = 0, zen = 0, feelin = 0] = race([
    () => forEach([rules], facts, matching),
    () => forEach([rules], partial, matching),
    () =>
      forEach([compared], ascii, (all, row) =>
        all.filter(({ zen: text }) => evaluateExpressionSync(text, row)),
      ),
    () =>
      forEach([compared], facts.slice(0, 1), (all, row) =>
        all.filter(({ text }) => evaluateFeel(text, row).value),
      ),
  ]).map((persons) => 1000 / persons);
  return [
    {
      name: `1 person × ${policies} policies`,
      value: own,
      unit: 'ms',
      target: { atMost: 5 },
      note: 'all facts known',
    },
    {
      name: `1 person × ${policies} policies, in part unknown`,
      value: open,
      unit: 'ms',
      note: 'a third of the facts missing',
    },
    { name: `1 person × ${policies} policies by zen`, value: zen, unit: 'ms' },
    { name: `1 person × ${policies} policies by feelin`, value: feelin, unit: 'ms' },
    { name: 'policies: times as fast as zen', value: zen / own, unit: '×' },
    { name: 'policies: times as fast as feelin', value: feelin / own, unit: '×' },
  ];
}

function matching(rules: readonly Rule[], facts: Facts): number {
  return rules.filter((rule) => evaluateRule(rule, facts, today).value === true).length;
}

/** All engines give the same answers, or the figures would compare nothing. */
function assertAlike(rules: readonly ComparedRule[], facts: readonly Facts[], ascii: readonly Facts[]): void {
  for (const { text, zen } of rules) {
    for (const [index, row] of facts.entries()) {
      const { value } = evaluateRule(parseRule(text), row, today);
      assert.equal(evaluateFeel(text, row).value, value, text);
      assert.equal(evaluateExpressionSync(zen, ascii[index]), value, zen);
    }
  }
}

function inventedFacts(count: number): Facts[] {
  return Array.from({ length: count }, (_, index) => ({
    经营场所面积: (index * 37) % 120,
    主体类型: ['企业', '个体工商户', '事业单位'][index % 3],
    从业人数: 1 + ((index * 13) % 120),
    是否委托代理: index % 2 === 0,
    健康证齐全: index % 5 !== 0,
    有无网络经营: index % 4 < 2,
    网络备案: index % 3 > 0,
    三年内被吊销: index % 7 === 0,
  }));
}

function inventedPolicies(count: number): ComparedRule[] {
  return Array.from({ length: count }, (_, index) => {
    const area = (index * 7) % 110;
    const staff = (index * 11) % 90;
    const kinds = index % 2 === 0 ? '"企业", "个体工商户"' : '"企业", "事业单位"';
    const agent = index % 3 === 0;
    return {
      text: `经营场所面积 >= ${area} and (主体类型 in (${kinds})) and (从业人数 < ${staff} or 是否委托代理 = ${agent}) and not(三年内被吊销) and (有无网络经营 = false or 网络备案 = true)`,
      zen: `area >= ${area} and (kind in [${kinds}]) and (staff < ${staff} or agent == ${agent}) and not revoked and (online == false or filed == true)`,
    };
  });
}

function withAsciiNames(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [asciiNames[name] ?? name, value]));
}

function forEach<Part>(
  rules: readonly Part[],
  facts: readonly Facts[],
  work: (rule: Part, row: Facts) => unknown,
): number {
  for (const rule of rules) for (const row of facts) work(rule, row);
  return rules.length * facts.length;
}

/** What each contender does a second: the median of rounds in which all take turns, after one that warms up. */
function race(contenders: readonly (() => number)[]): number[] {
  const rounds = Array.from({ length: 6 }, () => contenders.map(perSecond));
  return contenders.map((_, index) => median(rounds.slice(1).map((round) => round[index] ?? 0)));
}

function perSecond(work: () => number): number {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < 150) count += work();
  return (count / (performance.now() - start)) * 1000;
}

if (import.meta.main) process.stdout.write(`${tableOf(measureRules())}\n`);
