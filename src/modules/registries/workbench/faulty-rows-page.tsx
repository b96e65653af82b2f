import { textIn } from '../../../kernel/messages.ts';
import {
  DateText,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  Section,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import type { WaitingLoad } from '../quality/measurement.ts';
import type { Dimension } from '../quality/quality-demand.ts';
import { qualityWords } from '../quality/quality-words.ts';
import type { RecordPage } from '../queries/records.ts';
import type { RecordLayout } from '../record-layout.ts';
import { loadPath, setQualityPath } from './paths.ts';
import { RecordTable } from './record-table.tsx';

interface FaultyRowsPageProps {
  readonly layout: RecordLayout;
  readonly dictionary: Dictionary;
  readonly dimension: Dimension;
  readonly page: RecordPage;
  readonly loads: readonly WaitingLoad[];
}

/** The rows behind a score. */
export function FaultyRowsPage({ layout, dictionary, dimension, page, loads }: FaultyRowsPageProps) {
  const say = useMessages(qualityWords);
  const locale = useLocale();
  const { code, name } = layout.set;
  const isClean = page.records.length === 0 && loads.length === 0;
  return (
    <>
      <PageHeading caption={textIn(name, locale)} lead={say.explains[dimension]}>
        {say.rowsTitle(say.dimensions[dimension])}
      </PageHeading>
      {isClean ? <EmptyState title={say.noFaults}>{say.noFaultsText}</EmptyState> : null}
      {page.records.length > 0 ? (
        <Section title={say.faultyRecords}>
          <RecordTable {...{ layout, dictionary }} caption={say.faultyRecords} records={page.records} />
          <Pagination
            next={
              page.next && `${setQualityPath(code)}/${dimension}?${new URLSearchParams({ after: page.next })}`
            }
          />
        </Section>
      ) : null}
      {loads.length > 0 ? (
        <Section title={say.loads}>
          <Table
            caption={say.loads}
            captionHidden
            dense
            rows={loads}
            rowKey={({ id }) => id}
            columns={[
              {
                header: say.file,
                rowHeader: true,
                cell: ({ id, fileName }) => <Link to={loadPath(code, id)}>{fileName}</Link>,
              },
              { header: say.finished, cell: ({ finishedAt }) => <DateText value={finishedAt} time /> },
              { header: say.rows, numeric: true, cell: ({ rows }) => rows.toLocaleString('en') },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
