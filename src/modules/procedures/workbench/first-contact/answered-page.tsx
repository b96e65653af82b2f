import { textIn } from '../../../../kernel/messages.ts';
import {
  DateText,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { CaseStatus } from '../../case.ts';
import { statusTones, statusWords } from '../../case-words.ts';
import type { AnsweredPage } from '../../first-contact/list-answered.ts';
import { firstContactWords } from './first-contact-words.ts';

export const answeredPath = '/workbench/first-contact';

/** The cases for which the official answers as first contact. */
export function AnsweredList({ page }: { page: AnsweredPage }) {
  const say = useMessages(firstContactWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.lead}>{say.mine}</PageHeading>
      <p>{say.counts(page.counts.open, page.counts.all)}</p>
      {page.cases.length === 0 ? (
        <EmptyState title={say.none}>{say.noneText}</EmptyState>
      ) : (
        <Table
          caption={say.mine}
          captionHidden
          dense
          rows={page.cases}
          rowKey={({ number }) => number}
          columns={[
            {
              header: say.number,
              rowHeader: true,
              cell: ({ number }) => <Link to={`/workbench/cases/${number}/first-contact`}>{number}</Link>,
            },
            { header: say.item, cell: ({ itemName }) => itemName },
            { header: say.applicant, cell: ({ applicantName }) => applicantName },
            {
              header: say.status,
              cell: ({ status }) => (
                <Tag tone={statusTones[status as CaseStatus]}>
                  {textIn(statusWords[status as CaseStatus], locale)}
                </Tag>
              ),
            },
            { header: say.since, cell: ({ since }) => <DateText value={since} time /> },
          ]}
        />
      )}
      <Pagination next={page.next && `${answeredPath}?after=${page.next}`} />
    </>
  );
}
