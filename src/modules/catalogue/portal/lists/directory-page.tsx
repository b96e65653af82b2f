import { defineMessages } from '../../../../kernel/messages.ts';
import { EmptyState, Link, PageHeading, Pagination, Table, useMessages } from '../../../../web/ui/index.ts';
import type { ItemCodeTables } from '../../codes/item-code-table.ts';
import type { ListedStandard } from '../../directory/standard-store.ts';
import { standardPath, withQuery } from '../addresses.ts';
import { Said } from '../said.tsx';
import { listWords } from './words.ts';

const words = defineMessages({
  zh: { implementations: '实施机关', count: (count: number) => `${count} 个` },
  en: { implementations: 'Agencies', count: (count: number) => String(count) },
});

/** The basic directory: every standard once, with how many implement it. */
export function DirectoryPage({
  standards,
  total,
  next,
  isFirst,
  codes,
}: {
  standards: readonly ListedStandard[];
  total: number;
  next: string | undefined;
  isFirst: boolean;
  codes: ItemCodeTables;
}) {
  const say = useMessages(listWords);
  const own = useMessages(words);
  return (
    <>
      <PageHeading lead={say.directoryLead}>{say.directory}</PageHeading>
      {standards.length === 0 ? (
        <EmptyState title={say.empty} action={<Link to="/lists/directory">{say.allOf}</Link>}>
          <p>{say.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <p role="status">{say.count(total)}</p>
          <Table
            caption={say.directory}
            captionHidden
            dense
            rows={standards}
            rowKey={({ basicCode }) => basicCode}
            columns={[
              {
                header: say.item,
                rowHeader: true,
                cell: ({ basicCode, name }) => (
                  <Link to={standardPath(basicCode)}>
                    <Said text={name} />
                  </Link>
                ),
              },
              { header: say.code, cell: ({ basicCode }) => <span className="code">{basicCode}</span> },
              { header: say.type, cell: ({ type }) => <Said text={codes.nameOf('item-type', type)} /> },
              {
                header: own.implementations,
                numeric: true,
                cell: ({ implementations }) => own.count(implementations),
              },
            ]}
          />
        </>
      )}
      <Pagination
        previous={isFirst ? undefined : '/lists/directory'}
        next={next ? withQuery('/lists/directory', { after: next }) : undefined}
      />
    </>
  );
}
