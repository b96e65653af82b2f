import type { Item } from '../../catalogue/index.ts';
import type { CaseAction } from '../../procedures/index.ts';
import { type MonitoringRule, type RuleOf, rulesThatWatch } from '../rule.ts';
import type { Finding } from './finding.ts';
import type { ActsOfCase } from './watch-acts.ts';

/**
 * Acts whose words ask for money that the item does not declare: any charge where it has none, or an amount that
 * stands in none of its fees. A hint: words alone are no proof.
 */
export function watchCharges(
  rules: readonly MonitoringRule[],
  state: ActsOfCase,
  fees: Item['fees'],
): Finding[] {
  const declared = fees
    .flatMap(({ name, standard, remark }) => [name.zh, standard.zh, remark?.zh ?? ''])
    .join(' ');
  const acts = state.actions.filter(({ actor, sequence }) => sequence > 1 && actor.agency !== undefined);
  return rulesThatWatch(rules, 'charge').flatMap((rule) =>
    acts.flatMap((act) => {
      const asked = askedFor(rule, wordsOf(act), declared);
      if (asked === undefined) return [];
      return [
        {
          rule: rule.code,
          subject: `act/${act.sequence}`,
          agency: act.actor.agency ?? state.plan.agency,
          detail: {
            zh: `文书中提到“${asked}”，事项公布的收费项目中没有。`,
            en: `The words “${asked}” stand in none of the declared fees.`,
          },
          act: act.sequence,
        },
      ];
    }),
  );
}

/** What is asked for outside the list; undefined where nothing is. */
function askedFor({ watch }: RuleOf<'charge'>, words: string, declared: string): string | undefined {
  const asks = watch.words.find((word) => new RegExp(`(?<!不|免|无需|无须|不需|不得)${word}`).test(words));
  if (asks === undefined) return undefined;
  if (declared === '') return asks;
  return [...words.matchAll(/\d+(?:\.\d+)?元/g)]
    .map(([amount]) => amount)
    .find((amount) => !declared.includes(amount));
}

/** Everything that was written in an act, at any depth. */
function wordsOf({ event }: Pick<CaseAction, 'event'>): string {
  return textsIn(event).join('\n');
}

function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(textsIn);
}
