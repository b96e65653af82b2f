import type { BrokenRow, Load } from './load.ts';

/** Another process has gone on with the load: this one leaves off. */
export class LoadTakenOver extends Error {}

export function countRules(before: Load['rules'], broken: readonly BrokenRow[]): Load['rules'] {
  const rules: Record<string, number> = { ...before };
  for (const { faults } of broken) {
    for (const rule of new Set(faults.map((fault) => fault.rule))) rules[rule] = (rules[rule] ?? 0) + 1;
  }
  return rules;
}
