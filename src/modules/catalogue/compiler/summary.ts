import { type Finding, type FindingKind, type Severity, severities } from './check.ts';
import type { ItemReference } from './subject.ts';

export interface KindCount {
  readonly kind: FindingKind;
  readonly count: number;
  /** In how many items. */
  readonly items: number;
  readonly examples: readonly Finding[];
}

const examplesOfEach = 3;

/** The most serious first, then the most frequent. */
export function countByKind(findings: readonly Finding[]): KindCount[] {
  const groups = Map.groupBy(findings, ({ kind }) => kind);
  return [...groups]
    .map(([kind, found]) => ({
      kind,
      count: found.length,
      items: new Set(found.map(({ item }) => item.implementationCode)).size,
      examples: found.slice(0, examplesOfEach),
    }))
    .sort((a, b) => rank(a.kind.severity) - rank(b.kind.severity) || b.count - a.count);
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { kind } of findings) counts[kind.severity] += 1;
  return counts;
}

export interface ItemCount {
  readonly item: ItemReference;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Items in which people are most likely to run twice. */
export function worstItems(findings: readonly Finding[], limit: number): ItemCount[] {
  const groups = Map.groupBy(findings, ({ item }) => `${item.source} ${item.implementationCode}`);
  return [...groups.values()]
    .flatMap((found) => (found[0] ? [{ item: found[0].item, counts: countBySeverity(found) }] : []))
    .sort((a, b) => weight(b.counts) - weight(a.counts))
    .slice(0, limit);
}

function weight({ error, warning, advice }: ItemCount['counts']): number {
  return error * 10 + warning * 3 + advice;
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}
