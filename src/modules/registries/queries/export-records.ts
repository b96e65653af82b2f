import { csvLine } from '../../../kernel/csv.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { RecordLayout } from '../record-layout.ts';
import { type RecordReads, subjectsOf } from '../record-reads.ts';
import { type RecordValues, valueText } from '../record-value.ts';
import { listRecords, type RecordSource } from './records.ts';

const partSize = 2000;

/** A whole set as a file that can be loaded again, part by part; of each part is noted whose data leaves. */
export async function* exportLines(
  source: RecordSource,
  layout: RecordLayout,
  { actor, reads }: { readonly actor: OfficialActor; readonly reads: RecordReads },
): AsyncGenerator<string> {
  const { set, columns } = layout;
  yield csvLine(columns.map(({ element }) => element.name.zh));
  const elements = columns.map(({ element }) => element.code);
  let after: string | undefined;
  do {
    const page = await listRecords(source, set.code, { after, size: partSize });
    const subjects = page.records.flatMap(({ values }) => subjectsOf(layout, values));
    await reads.noteExport({ actor, set, subjects, elements });
    yield page.records.map(({ values }) => lineOf(layout, values)).join('');
    after = page.next;
  } while (after !== undefined);
}

function lineOf({ columns }: RecordLayout, values: RecordValues): string {
  return csvLine(
    columns.map(({ element }) => {
      const value = values[element.code];
      return value === undefined ? '' : typeof value === 'object' ? value.join('、') : valueText(value);
    }),
  );
}
