import { csvLine } from '../../../kernel/csv.ts';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { RowReference } from '../quality/waiting-rows-store.ts';
import type { RecordLayout } from '../record-layout.ts';
import { ruleNames } from '../words.ts';
import type { BrokenRow, Load } from './load.ts';

/** The broken rows with the reason and their place beside each: mended, it is loaded again as it is, and settles them. */
export async function* mendingFile(
  { id, header = [] }: Pick<Load, 'id' | 'header'>,
  layout: RecordLayout,
  rows: AsyncIterable<readonly BrokenRow[]>,
): AsyncGenerator<string> {
  // A file that mended another one brings these columns itself.
  const kept = header.flatMap((name, place) => (ownColumns.includes(name.trim()) ? [] : [place]));
  yield csvLine([...kept.map((place) => header[place] ?? ''), ...ownColumns]);
  for await (const part of rows) {
    yield part
      .map((row) =>
        csvLine([
          ...kept.map((place) => row.cells[place] ?? ''),
          faultWords(row, layout, 'zh-CN'),
          `${id}:${row.line}`,
        ]),
      )
      .join('');
  }
}

const placeColumn = '问题行编号';
const ownColumns: readonly string[] = ['问题说明', placeColumn];

/** Finds which rows kept aside before a file brings again; undefined where it does not say. */
export function rowReferences(
  header: readonly string[],
): ((cells: readonly string[]) => RowReference | undefined) | undefined {
  const place = header.findIndex((name) => name.trim() === placeColumn);
  if (place < 0) return undefined;
  return (cells) => {
    const [load = '', line = ''] = (cells[place] ?? '').trim().split(':');
    return isUuid(load) && /^\d{1,12}$/.test(line) ? { load, line: Number(line) } : undefined;
  };
}

/** `身份证号码：校验码不符；姓名：必填项为空` */
export function faultWords({ faults }: BrokenRow, layout: RecordLayout, locale: Locale): string {
  return faults
    .map(({ rule, element }) => {
      const column = layout.columns.find((one) => one.element.code === element);
      const said = textIn(ruleNames[rule], locale);
      return column ? `${textIn(column.element.name, locale)}${locale === 'en' ? ': ' : '：'}${said}` : said;
    })
    .join(locale === 'en' ? '; ' : '；');
}
