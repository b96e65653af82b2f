import type { Navigator } from '../navigator.ts';
import { replay } from '../preview/replay.ts';
import type { LawCase, Persona } from './persona.ts';

/** One thing in which the navigator and the law differ about a person. */
export interface LawDifference {
  readonly part: 'result' | 'fails' | 'bring' | 'notBring' | 'limit';
  readonly law: readonly string[];
  readonly here: readonly string[];
}

/** Nothing where the navigator gives the person exactly what was read from the law. */
export function differencesFromLaw(
  navigator: Navigator,
  { facts }: Persona,
  lawCase: LawCase,
): LawDifference[] {
  const { outcome, checklist } = replay(navigator, facts);
  const [guided] = navigator.items;
  if (!guided) return [];
  const { item } = guided;
  const isPossible = outcome.result !== 'not-eligible';
  const bring = isPossible ? checklist.bring.map(({ code }) => code) : [];
  const rest = isPossible
    ? item.materials.map(({ code }) => code).filter((code) => !bring.includes(code))
    : [];
  const limit = item.limits.statutory;
  const compared: LawDifference[] = [
    { part: 'result', law: [lawCase.result], here: [outcome.result] },
    {
      part: 'fails',
      law: lawCase.fails,
      here: outcome.failed.flatMap(({ code }) => item.conditions[Number(code)]?.text.zh ?? []),
    },
    { part: 'bring', law: lawCase.bring, here: bring },
    { part: 'notBring', law: lawCase.notBring, here: rest },
    ...(lawCase.limit
      ? [{ part: 'limit' as const, law: [said(lawCase.limit)], here: limit ? [said(limit)] : [] }]
      : []),
  ];
  return compared.filter(({ law, here }) => inOrder(law) !== inOrder(here));
}

function said({ value, unit }: { readonly value: number; readonly unit: string }): string {
  return `${value} ${unit}`;
}

function inOrder(list: readonly string[]): string {
  return [...list].sort().join('\n');
}
