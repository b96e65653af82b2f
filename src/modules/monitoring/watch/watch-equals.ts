import type { CalendarDate } from '../../../kernel/date.ts';
import { type MonitoringRule, rulesThatWatch } from '../rule.ts';
import type { Finding } from './finding.ts';
import type { ActsOfCase } from './watch-acts.ts';

/** Other cases that this one is compared with. */
export interface Others {
  /** Of the same applicant and item, with corrections asked for, received before this one: when and which. */
  readonly corrected: readonly { readonly number: string; readonly receivedOn: CalendarDate }[];
  /** Of the same item with the same decisive facts, decided the other way: when and which. */
  readonly opposite: readonly { readonly number: string; readonly decidedOn: CalendarDate }[];
}

/** What shows only beside other cases. The lists reach back as far as the longest rule. */
export function watchEquals(
  rules: readonly MonitoringRule[],
  state: ActsOfCase,
  others: Others,
  since: (days: number) => CalendarDate,
): Finding[] {
  return [
    ...rulesThatWatch(rules, 'corrections').flatMap(({ code, watch }) => {
      const before = others.corrected.filter(({ receivedOn }) => receivedOn >= since(watch.within));
      const asked = state.actions.find(({ event }) => event.type === 'correction-requested');
      return asked && before.length > 0
        ? [finding(code, state, asked.sequence, namesOf(before), '此前已要求补正的申请', 'Asked before in')]
        : [];
    }),
    ...rulesThatWatch(rules, 'discretion').flatMap(({ code, watch }) => {
      const equal = others.opposite.filter(({ decidedOn }) => decidedOn >= since(watch.within));
      const decided = state.actions.findLast(({ event }) => ['approved', 'refused'].includes(event.type));
      return decided && equal.length >= watch.least
        ? [finding(code, state, decided.sequence, namesOf(equal), '作出相反决定的办件', 'Decided otherwise')]
        : [];
    }),
  ];
}

function finding(
  rule: string,
  state: ActsOfCase,
  act: number,
  cases: string,
  ...[zh, en]: [zh: string, en: string]
): Finding {
  const detail = { zh: `${zh}：${cases}。`, en: `${en}: ${cases}.` };
  return { rule, subject: `act/${act}`, agency: state.plan.agency, detail, act };
}

function namesOf(cases: readonly { readonly number: string }[]): string {
  return cases
    .slice(0, 5)
    .map(({ number }) => number)
    .join(', ');
}
