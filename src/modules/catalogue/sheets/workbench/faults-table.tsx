import { textIn } from '../../../../kernel/messages.ts';
import { columnLetters } from '../../../../platform/spreadsheet/index.ts';
import { Section, Table, useLocale, useMessages } from '../../../../web/ui/index.ts';
import { jsonSheetName } from '../read-json.ts';
import type { ImportResult, SheetImport } from '../sheet-import.ts';
import { returnedPath } from './addresses.ts';
import { sheetsWords } from './words.ts';

/** What is wrong with the file, cell by cell, and the file with the faults marked. */
export function Faults({ given, result }: { given: SheetImport; result: ImportResult }) {
  const say = useMessages(sheetsWords);
  const locale = useLocale();
  return (
    <Section title={say.faults} lead={say.someFaults(result.faultCount)}>
      {given.returnedHash ? (
        <>
          <p>
            <a className="button button--secondary" href={returnedPath(given.id)} download>
              {say.returned}
            </a>
          </p>
          <p>{say.returnedLead}</p>
        </>
      ) : null}
      {result.faultCount > result.faults.length ? <p>{say.moreFaults(result.faults.length)}</p> : null}
      <Table
        caption={say.faults}
        captionHidden
        dense
        rows={result.faults.map((fault, place) => ({ ...fault, place }))}
        rowKey={({ place }) => place}
        columns={[
          {
            header: say.cell,
            rowHeader: true,
            cell: ({ sheet, row, column }) =>
              sheet === jsonSheetName ? (
                say.line(row)
              ) : (
                <span lang="zh-CN">{`${sheet} ${columnLetters(column)}${row}`}</span>
              ),
          },
          { header: say.column, cell: ({ header }) => <span lang="zh-CN">{header}</span> },
          { header: say.value, cell: ({ value }) => <span lang="zh-CN">{value}</span> },
          { header: say.problem, cell: ({ message }) => textIn(message, locale) },
        ]}
      />
    </Section>
  );
}
