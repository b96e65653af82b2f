import type { DataSets, RecordColumn, RecordLayout } from '../registries/index.ts';
import { type Comparison, elementAt } from './comparison.ts';

interface DeclarationFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Holds a declaration against the sets it names: a sealed value is compared with one sealed under the same key alone. */
export function checkComparison(
  comparison: Comparison,
  sets: Pick<DataSets, 'findLayout'>,
): DeclarationFault[] {
  const layouts = comparison.sets.map((code) => sets.findLayout(code));
  const missing = layouts.flatMap((layout, place) =>
    layout ? [] : [{ path: ['sets', place], message: `there is no data set ${comparison.sets[place]}` }],
  );
  const known = layouts.filter((layout) => layout !== undefined);
  if (missing.length > 0) return missing;
  const areMatchedByKey = isWholeKey(comparison, known);
  return [
    ...comparison.match.on.flatMap((one, index) =>
      checkColumns(known, one, {
        path: ['match', 'on', index],
        maySealed: comparison.match.by === 'key',
        mayBound: false,
      }),
    ),
    ...comparison.compare.flatMap((one, index) =>
      checkColumns(known, one, { path: ['compare', index], maySealed: true, mayBound: areMatchedByKey }),
    ),
    ...(comparison.findings.includes('differing') && comparison.compare.length === 0
      ? [{ path: ['findings'], message: 'nothing is compared that could differ' }]
      : []),
  ];
}

/** Then a value that is sealed into its record is sealed alike on both sides. */
function isWholeKey({ match }: Comparison, layouts: readonly RecordLayout[]): boolean {
  return layouts.every(
    ({ set }, place) =>
      set.key.length === match.on.length &&
      set.key.every((code, index) => code === elementAt(match.on[index] ?? { elements: [] }, place)),
  );
}

function checkColumns(
  layouts: readonly RecordLayout[],
  one: { readonly elements: readonly string[]; readonly reads: string },
  {
    path,
    maySealed,
    mayBound,
  }: { path: readonly (string | number)[]; maySealed: boolean; mayBound: boolean },
): DeclarationFault[] {
  if (one.elements.length > 1 && one.elements.length !== layouts.length) {
    return [{ path, message: 'name one element for all sets, or one for each in their order' }];
  }
  const columns: RecordColumn[] = [];
  for (const [place, { columns: standing, set }] of layouts.entries()) {
    const code = elementAt(one, place);
    const column = standing.find(({ element }) => element.code === code);
    if (!column) return [{ path, message: `${set.code} has no element ${code}` }];
    columns.push(column);
  }
  const message = sealedFault(columns, one.reads, { maySealed, mayBound });
  return message === undefined ? [] : [{ path, message }];
}

function sealedFault(
  columns: readonly RecordColumn[],
  reads: string,
  { maySealed, mayBound }: { maySealed: boolean; mayBound: boolean },
): string | undefined {
  const [first, ...others] = columns;
  if (!first) return undefined;
  if (others.some(({ sealing }) => sealing !== first.sealing)) {
    return 'sealed in one set and not, or in another way, in the other: index it in both';
  }
  if (first.sealing === 'none') return undefined;
  if (!maySealed) return 'a sealed value can be the same, but not similar';
  if (reads !== 'exact') return 'a sealed value is compared as it stands: reads must be exact';
  if (others.some(({ element }) => element.code !== first.element.code)) {
    return 'sealed under the key of its element: the same element on both sides is needed';
  }
  if (first.sealing === 'bound' && !mayBound) {
    return 'sealed into its record: comparable where the sets have the same key and are matched by it';
  }
  return undefined;
}
