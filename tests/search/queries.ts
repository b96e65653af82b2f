import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Query = z.strictObject({
  /** In what way people put it: exact, everyday, pinyin, typo … */
  kind: z.string(),
  query: z.string(),
  /** Names of items that should be found; `*` stands for anything at one end. */
  finds: z.array(z.string()).min(1),
});
export type Query = z.infer<typeof Query>;

export type Half = 'tuning' | 'held-out';

/** All queries of the half: the search is improved by looking at one half only, the other one judges it. */
export function readQueries(half?: Half): Query[] {
  const file = join(import.meta.dirname, 'queries.yaml');
  const queries = z.array(Query).parse(parse(readFileSync(file, 'utf8')));
  return half === undefined ? queries : queries.filter(({ query }) => halfOf(query) === half);
}

export function halfOf(query: string): Half {
  const [first = 0] = createHash('sha256').update(query).digest();
  return first % 2 === 0 ? 'tuning' : 'held-out';
}
