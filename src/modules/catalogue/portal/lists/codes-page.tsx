import { defineMessages } from '../../../../kernel/messages.ts';
import { Details, PageHeading, Table, useMessages } from '../../../../web/ui/index.ts';
import type { ItemCodeTable, ItemCodeTables } from '../../codes/item-code-table.ts';
import { Said } from '../said.tsx';
import { listWords } from './words.ts';

const words = defineMessages({
  zh: { code: '本平台', standard: '标准代码', exchange: '交换代码', name: '名称', from: '代码来源：' },
  en: { code: 'Here', standard: 'Standard', exchange: 'Exchange', name: 'Name', from: 'Codes from ' },
});

/** National and local codes side by side. */
export function CodesPage({ codes }: { codes: ItemCodeTables }) {
  const say = useMessages(listWords);
  return (
    <>
      <PageHeading lead={say.codesLead}>{say.codes}</PageHeading>
      {codes.all.map((table) => (
        <Details key={table.code} summary={<Said text={table.name} />}>
          <CodeTable table={table} />
        </Details>
      ))}
    </>
  );
}

function CodeTable({ table }: { table: ItemCodeTable }) {
  const say = useMessages(words);
  const sources = [...new Set(table.values.flatMap((value) => Object.keys(value.sources)))].toSorted();
  return (
    <>
      <p>
        {say.from}
        <Said text={{ zh: table.standard }} />
      </p>
      {table.note ? (
        <p>
          <Said text={{ zh: table.note }} />
        </p>
      ) : null}
      <Table
        caption={<Said text={table.name} />}
        captionHidden
        dense
        rows={table.values}
        rowKey={({ code }) => code}
        columns={[
          {
            header: say.name,
            rowHeader: true,
            cell: ({ name, note }) => (
              <>
                <Said text={name} />
                {note ? (
                  <p>
                    <Said text={{ zh: note }} />
                  </p>
                ) : null}
              </>
            ),
          },
          { header: say.code, cell: ({ code }) => <span className="code">{code}</span> },
          {
            header: say.standard,
            cell: ({ code, standard }) => <span className="code">{standard ?? code}</span>,
          },
          {
            header: say.exchange,
            cell: ({ exchange }) => <span className="code">{exchange.join(' ')}</span>,
          },
          ...sources.map((source) => ({
            header: source,
            cell: ({ sources: of }: ItemCodeTable['values'][number]) => (
              <Said text={{ zh: (of[source] ?? []).join(' ') }} />
            ),
          })),
        ]}
      />
    </>
  );
}
