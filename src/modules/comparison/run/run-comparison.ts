import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../../../kernel/messages.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getDataSets, type RecordLayout, writeSnapshots } from '../../registries/index.ts';
import type { Comparison } from '../comparison.ts';
import { getComparisons } from '../comparison-store.ts';
import { readKnown } from '../difference/difference-store.ts';
import { type ComparisonPlan, type FoundDifference, foundFile } from '../engine/plan.ts';
import { runComparisonProcess } from '../engine/run-process.ts';
import { planRun } from './plan-run.ts';
import { makeDirectory, removeDirectory } from './run-files.ts';
import { beat, claimRun, failRun } from './run-store.ts';
import { RunTakenOver, settleRun } from './settle-run.ts';

/**
 * Snapshots, compares and settles. Everything a run leaves in the database is one transaction at its end, so that after a
 * crash another process begins it anew.
 */
export async function runComparison(platform: Platform, id: Uuid): Promise<void> {
  const runner = uuidv7();
  const run = await claimRun(platform.database, id, runner);
  if (!run) return;
  const heart = keepBeating(platform, id, runner);
  try {
    const comparison = (await getComparisons(platform.database)).find(({ code }) => code === run.comparison);
    if (!comparison) throw new Error(`the comparison ${run.comparison} is no longer declared`);
    await compare(platform, { id, runner, comparison, signal: heart.signal });
  } catch (error) {
    if (error instanceof RunTakenOver || heart.signal.aborted) return;
    platform.log.error('comparison.failed', error, { run: id });
    await failRun(platform.database, { id, runner }, { failure: unexpected, at: platform.now() });
  } finally {
    heart.stop();
    if (!heart.signal.aborted) await removeDirectory(platform, id);
  }
}

async function compare(
  platform: Platform,
  { id, runner, comparison, signal }: { id: Uuid; runner: Uuid; comparison: Comparison; signal: AbortSignal },
): Promise<void> {
  const started = performance.now();
  const sets = await getDataSets(platform.database);
  const layouts = comparison.sets.map((code) => sets.getLayout(code));
  const directory = await makeDirectory(platform, id);
  const known = join(directory, 'known.csv');
  const identities = (await readKnown(platform.database, comparison.code)).map(({ identity }) => identity);
  await writeFile(known, [...new Set(identities)].map((identity) => `${identity}\n`).join(''));
  const places = await placeNames(platform);
  const plan = planRun(comparison, layouts, {
    directory,
    places,
    known: identities.length > 0 ? known : undefined,
  });
  await snapshot(platform, plan, layouts);
  const result = await runComparisonProcess(plan, { signal });
  const found = readFound(await readFile(join(directory, foundFile), 'utf8'));
  const seconds = (performance.now() - started) / 1000;
  await settleRun(platform, { id, runner, comparison, layouts, result, found, seconds });
}

async function snapshot(
  { database }: Platform,
  plan: ComparisonPlan,
  layouts: readonly RecordLayout[],
): Promise<void> {
  const snapshots = plan.sources.flatMap(({ path, columns }, place) => {
    const layout = layouts[place];
    return layout ? [{ layout, columns, out: createWriteStream(path, { mode: 0o600 }) }] : [];
  });
  await writeSnapshots(database, snapshots);
  for (const { out } of snapshots) {
    out.end();
    await once(out, 'finish');
  }
}

function readFound(lines: string): FoundDifference[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FoundDifference);
}

/** Names of provinces, cities and counties, and the short names of cities: 云溪市, 云溪. */
async function placeNames({ database }: Platform): Promise<string[]> {
  const { regions } = await getDirectory(database);
  return regions
    .filter(({ level }) => ['province', 'city', 'county'].includes(level))
    .flatMap(({ name, level }) => (level === 'city' ? [name.zh, name.zh.replace(/市$/, '')] : [name.zh]));
}

/** Says every ten seconds that this process is at it, and lets go when another one is. */
function keepBeating(platform: Platform, id: Uuid, runner: Uuid) {
  const control = new AbortController();
  const timer = setInterval(() => {
    beat(platform.database, id, runner)
      .then((isMine) => {
        if (!isMine) control.abort();
      })
      .catch((error: unknown) => platform.log.error('comparison.heartbeat-failed', error, { run: id }));
  }, 10_000).unref();
  return { signal: control.signal, stop: () => clearInterval(timer) };
}

const unexpected: Text = {
  zh: '比对时系统出错，没有改动已有的差异。下一周期会重新比对；一再失败的，请联系系统管理员。',
  en: 'Something went wrong on our side; the differences are unchanged. The next turn compares again; tell the administrator if it keeps failing.',
};
