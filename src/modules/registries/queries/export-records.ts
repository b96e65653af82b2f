import { csvLine } from '../../../kernel/csv.ts';
import type { RecordLayout } from '../record-layout.ts';
import { valueText } from '../record-value.ts';
import { listRecords, type RecordSource } from './records.ts';

const partSize = 2000;

/** A whole set as a file that can be loaded again, part by part. */
export async function* exportLines(source: RecordSource, layout: RecordLayout): AsyncGenerator<string> {
  yield csvLine(layout.columns.map(({ element }) => element.name.zh));
  let after: string | undefined;
  do {
    const page = await listRecords(source, layout.set.code, { after, size: partSize });
    yield page.records
      .map(({ values }) =>
        csvLine(
          layout.columns.map(({ element }) => {
            const value = values[element.code];
            return value === undefined ? '' : typeof value === 'object' ? value.join('、') : valueText(value);
          }),
        ),
      )
      .join('');
    after = page.next;
  } while (after !== undefined);
}
