import { join } from 'node:path';
import type { RecordColumn, RecordLayout } from '../../registries/index.ts';
import { type Comparison, elementAt } from '../comparison.ts';
import type { ComparisonPlan } from '../engine/plan.ts';
import type { NormalForm } from '../normal-form/normal-form.ts';

const megabytes = 1024;

/** The plan of a comparison over snapshots of its sets; sealed values are held against each other sealed. */
export function planRun(
  comparison: Comparison,
  layouts: readonly RecordLayout[],
  { directory, places, known }: Pick<ComparisonPlan, 'directory' | 'places' | 'known'>,
): ComparisonPlan {
  const { match, compare } = comparison;
  const [first] = layouts;
  const formOf = (one: { elements: readonly string[]; reads: NormalForm }): NormalForm => {
    const column = first && columnOf(first, elementAt(one, 0));
    if (column?.sealing !== 'none') return 'exact';
    return one.reads === 'exact' && isNumber(column) ? 'number' : one.reads;
  };
  return {
    directory,
    sources: layouts.map((layout, place) => {
      const named = (list: readonly { elements: readonly string[] }[]) =>
        list.map((one) => columnOf(layout, elementAt(one, place)).name);
      const key = layout.keyColumns.map(({ name }) => name);
      const matched = named(match.on);
      const compared = named(compare);
      return {
        path: join(directory, `${place}.csv`),
        format: 'snapshot',
        columns: [...new Set([...key, ...matched, ...compared])],
        key,
        match: matched,
        compare: compared,
      };
    }),
    match: {
      reads: match.on.map(formOf),
      atLeast: match.by === 'similarity' ? match.atLeast : undefined,
    },
    compare: compare.map((one) => ({ reads: formOf(one), empties: one.empties })),
    findings: comparison.findings,
    places,
    known,
    keeps: comparison.keeps,
    megabytes,
  };
}

/** @throws where a declaration was accepted that names what is not there */
export function columnOf(layout: RecordLayout, code: string): RecordColumn {
  const column = layout.columns.find(({ element }) => element.code === code);
  if (!column) throw new Error(`${layout.set.code} has no element ${code}`);
  return column;
}

function isNumber({ type }: RecordColumn): boolean {
  return type === 'numeric' || type === 'bigint';
}
