import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { FindingKind } from '../comparison.ts';
import { type ComparisonPlan, type ComparisonResult, foundFile } from './plan.ts';
import { similarPairs } from './similar-pairs.ts';
import {
  counting,
  countingRows,
  differencesByKey,
  differencesByPairs,
  duplicatesIn,
  exactPairs,
  foundTable,
  gathering,
  insertPairs,
  readingOf,
  settingsOf,
  unpaired,
  writing,
} from './statements-store.ts';

/** Holds the files of a plan against each other and writes what differs into its directory. */
export async function compareFiles(plan: ComparisonPlan): Promise<ComparisonResult> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    for (const setting of settingsOf(plan)) await connection.run(setting);
    await connection.run(foundTable);
    for (const place of plan.sources.keys()) {
      await connection.run(readingOf(plan, place));
      if (plan.findings.includes('duplicate')) await connection.run(duplicatesIn(plan, place));
      if (place > 0) await findDifferences(connection, plan, place);
    }
    await connection.run(gathering);
    const counts = await readRows(connection, counting);
    const sources: ComparisonResult['sources'][number][] = [];
    for (const place of plan.sources.keys()) {
      const [counted] = await readRows(connection, countingRows(plan, place));
      sources.push({ rows: Number(counted?.[0]), unmatched: Number(counted?.[1]) });
    }
    await connection.run(writing(plan, join(plan.directory, foundFile)));
    return {
      counts: counts.map(([kind, source, count]) => ({
        kind: String(kind) as FindingKind,
        source: Number(source),
        count: Number(count),
      })),
      sources,
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function findDifferences(connection: DuckDBConnection, plan: ComparisonPlan, place: number) {
  if (plan.match.atLeast === undefined) {
    await connection.run(differencesByKey(plan, place));
    return;
  }
  await connection.run(exactPairs(plan, place));
  await pairSimilar(connection, plan, { place, atLeast: plan.match.atLeast });
  await connection.run(differencesByPairs(plan, place));
}

const pairsAtOnce = 1000;

async function pairSimilar(
  connection: DuckDBConnection,
  plan: ComparisonPlan,
  { place, atLeast }: { place: number; atLeast: number },
): Promise<void> {
  const [left, right] = await Promise.all([
    readRows(connection, unpaired(plan, place, 'l')),
    readRows(connection, unpaired(plan, place, 'r')),
  ]);
  const recognised = (rows: readonly (readonly unknown[])[]) => rows.map(([, ...texts]) => texts.map(String));
  const pairs = similarPairs(recognised(left), recognised(right), atLeast).map((pair) => ({
    left: Number(left[pair.left]?.[0]),
    right: Number(right[pair.right]?.[0]),
  }));
  for (let start = 0; start < pairs.length; start += pairsAtOnce) {
    await connection.run(insertPairs(place, pairs.slice(start, start + pairsAtOnce)));
  }
}

async function readRows(
  connection: DuckDBConnection,
  statement: string,
): Promise<readonly (readonly unknown[])[]> {
  return (await connection.runAndReadAll(statement)).getRows();
}
