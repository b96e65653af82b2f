import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type ComparisonPlan, type FoundDifference, foundFile } from './plan.ts';
import { runComparisonProcess } from './run-process.ts';

const directory = mkdtempSync(join(tmpdir(), 'tongban-compare-'));
after(() => rmSync(directory, { recursive: true }));

function file(name: string, rows: readonly (readonly string[])[]): string {
  const path = join(directory, name);
  writeFileSync(path, rows.map((row) => row.join(',')).join('\n'));
  return path;
}

function planOf(left: string, right: string, change: Partial<ComparisonPlan> = {}): ComparisonPlan {
  const columns = ['id', 'name', 'address'];
  const side = {
    format: 'snapshot' as const,
    columns,
    key: ['id'],
    match: ['id'],
    compare: ['name', 'address'],
  };
  return {
    directory,
    sources: [
      { path: left, ...side },
      { path: right, ...side },
    ],
    match: { reads: ['exact'], atLeast: undefined },
    compare: [
      { reads: 'name', empties: false },
      { reads: 'address', empties: false },
    ],
    findings: ['missing-here', 'missing-there', 'differing', 'duplicate'],
    places: ['云溪市', '云河区'],
    known: undefined,
    keeps: 100,
    megabytes: 256,
    ...change,
  };
}

function found(): FoundDifference[] {
  const lines = readFileSync(join(directory, foundFile), 'utf8').trim();
  return lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as FoundDifference);
}

const seen = () =>
  found()
    .map(({ kind, left, right, differing }) => [
      kind,
      left?.[0] ?? null,
      right?.[0] ?? null,
      Number(differing),
    ])
    .sort();

describe('files held against each other', () => {
  const left = file('left.csv', [
    ['1', '甲有限责任公司', '云溪市云河区望江路六十号'],
    ['2', '乙商行', '滨河路1号'],
    ['3', '丙厂', '滨河路3号'],
    ['4', '丁店', '\\N'],
  ]);
  const right = file('right.csv', [
    ['1', '甲有限公司', '望江路 60 号'],
    ['3', '丙工厂', '滨河路3号'],
    ['4', '丁店', '滨河路4号'],
    ['5', '戊社', '滨河路5号'],
    ['5', '戊社', '滨河路5号'],
    ['\\N', '己社', '滨河路6号'],
  ]);

  test('give what is missing on either side, what differs and in what, and what stands twice', async () => {
    const { counts, sources } = await runComparisonProcess(planOf(left, right));
    assert.deepEqual(seen(), [
      ['differing', '3', '3', 1],
      ['duplicate', '5', '5', 0],
      ['missing-here', null, '5', 0],
      ['missing-there', '2', null, 0],
    ]);
    assert.equal(
      counts.reduce((sum, { count }) => sum + count, 0),
      4,
    );
    assert.deepEqual(sources, [
      { rows: 4, unmatched: 0 },
      { rows: 6, unmatched: 1 },
    ]);
  });

  test('count an empty value as different only where that is asked for', async () => {
    const compare = [
      { reads: 'name', empties: false },
      { reads: 'address', empties: true },
    ] as const;
    await runComparisonProcess(planOf(left, right, { compare, findings: ['differing'] }));
    assert.deepEqual(seen(), [
      ['differing', '3', '3', 1],
      ['differing', '4', '4', 2],
    ]);
  });

  test('keep their identity from run to run, and are written though the bound is reached once they are known', async () => {
    await runComparisonProcess(planOf(left, right));
    const last =
      found()
        .map(({ identity }) => identity)
        .sort()
        .at(-1) ?? '';
    const known = file('known.csv', [[last]]);
    const { counts } = await runComparisonProcess(planOf(left, right, { known, keeps: 1 }));
    assert.equal(found().length, 2);
    assert.ok(found().some(({ identity }) => identity === last));
    assert.equal(counts.length, 4);
  });

  test('are matched by like names and addresses where there is no common key', async () => {
    const named = file('named.csv', [
      ['a', '甲有限公司', '云河区望江路60号'],
      ['b', '乙商行', '滨河路 1 号'],
      ['c', '丙加工厂', '滨河路3号'],
      ['d', '庚社', '茶市街9号'],
    ]);
    const plan = planOf(left, named);
    const similar = plan.sources.map((source) => ({ ...source, match: ['name', 'address'] }));
    await runComparisonProcess({
      ...plan,
      sources: similar,
      match: { reads: ['name', 'address'], atLeast: 0.7 },
    });
    assert.deepEqual(seen(), [
      ['differing', '3', 'c', 1],
      ['missing-here', null, 'd', 0],
    ]);
  });

  test('cannot be read from outside the directory, and leave nothing but their result', async () => {
    const outside = planOf(left, '/etc/hostname');
    await assert.rejects(runComparisonProcess(outside), /failed/);
    assert.equal(existsSync(join(directory, 'spilled')), false);
  });
});
