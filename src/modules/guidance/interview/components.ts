import type { Position } from './frame.ts';
import { addAll, type NameSet, overlaps } from './name-set.ts';

/** What of an interview has no question in common with the rest: it takes as many questions whatever the rest is. */
export interface Component {
  readonly names: NameSet;
  readonly certain: NameSet;
  /** Alike for components that go on alike. */
  readonly key: string;
}

/** @param within only those that touch these questions */
export function componentsOf(position: Position, within?: NameSet): Component[] {
  let found: { names: NameSet; certain: NameSet; keys: string[] }[] = [];
  for (const { parts } of position) {
    for (const { names, certain, key } of parts) {
      if (within && !overlaps(names, within)) continue;
      const merged = { names: names.slice(), certain: certain.slice(), keys: [key] };
      const apart = [];
      for (const other of found) {
        if (!overlaps(other.names, names)) {
          apart.push(other);
          continue;
        }
        addAll(merged.names, other.names);
        addAll(merged.certain, other.certain);
        merged.keys.push(...other.keys);
      }
      apart.push(merged);
      found = apart;
    }
  }
  return found.map(({ names, certain, keys }) => ({ names, certain, key: keys.sort().join() }));
}
