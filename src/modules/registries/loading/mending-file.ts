import { csvLine } from '../../../kernel/csv.ts';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import type { RecordLayout } from '../record-layout.ts';
import { ruleNames } from '../words.ts';
import type { BrokenRow } from './load.ts';

/** The broken rows with the reason beside each: mended, it is loaded again as it is. */
export async function* mendingFile(
  header: readonly string[],
  layout: RecordLayout,
  rows: AsyncIterable<readonly BrokenRow[]>,
): AsyncGenerator<string> {
  yield csvLine([...header, reasonColumn]);
  for await (const part of rows) {
    yield part
      .map((row) =>
        csvLine([...header.map((_, index) => row.cells[index] ?? ''), faultWords(row, layout, 'zh-CN')]),
      )
      .join('');
  }
}

const reasonColumn = '问题说明';

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
