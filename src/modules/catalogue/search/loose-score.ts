import type { ReadyEntry } from './entry.ts';
import type { Reading } from './reading.ts';
import type { Match } from './score.ts';
import { hanRuns } from './text.ts';

const leastShare = 0.5;

/** By the characters alone that a name or an alias shares with the query: for what no word explains. */
export function scoreLoosely(entry: ReadyEntry, { query }: Reading): Match {
  const asked = new Set(hanRuns(query).join(''));
  const best = [entry.name, ...entry.aliases]
    .map((name) => ({ name, had: [...asked].filter((character) => name.includes(character)) }))
    .map(({ name, had }) => ({ name, had, share: had.length / Math.max(asked.size, 1) }))
    .sort((one, other) => other.share - one.share || one.name.length - other.name.length)[0];
  const coverage = best && best.share >= leastShare ? best.share : 0;
  return {
    score: 0.3 * coverage,
    coverage,
    precision: 0,
    phase: 1,
    standing: 1,
    found:
      best && coverage > 0
        ? [
            {
              typed: query,
              as: best.had,
              how: 'part',
              where: best.name === entry.name ? 'name' : 'alias',
              gain: coverage,
            },
          ]
        : [],
  };
}
