import { formatDate } from '../../../kernel/date.ts';
import {
  DateText,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { periodOf } from '../figures/period.ts';
import type { CountedChoice, CountedList } from '../queries/list-counted.ts';
import type { Names } from '../queries/read-names.ts';
import { addressOfCounted, addressOfRanking } from './paths.ts';
import { rankingWords } from './ranking-words.ts';

export interface CountedPageProps {
  readonly list: CountedList;
  readonly choice: CountedChoice;
  readonly names: Names;
}

/** The cases behind one figure of the ranking. */
export function CountedPage({ list, choice, names }: CountedPageProps) {
  const say = useMessages(rankingWords);
  const locale = useLocale();
  const { dimension, subject, counted, from, to } = choice;
  const [first] = list.cases;
  const labels = {
    agency: names.agency(subject),
    item: first?.itemName ?? subject,
    window: subject,
    person: first?.deciderName ?? '',
  };
  return (
    <>
      <PageHeading lead={`${formatDate(from, locale)} – ${formatDate(to, locale)}`}>
        {`${labels[dimension]} · ${say.counted[counted]}`}
      </PageHeading>
      {list.cases.length === 0 ? (
        <EmptyState title={say.noCases}>{say.noCasesText}</EmptyState>
      ) : (
        <Table
          caption={say.cases}
          captionHidden
          dense
          rows={list.cases}
          rowKey={({ caseId }) => caseId}
          columns={[
            {
              header: say.number,
              rowHeader: true,
              cell: ({ number }) => <Link to={`/workbench/cases/${number}`}>{number}</Link>,
            },
            { header: say.item, cell: ({ itemName }) => itemName },
            { header: say.agency, cell: ({ agency }) => names.agency(agency) },
            { header: say.receivedOn, cell: ({ receivedOn }) => <DateText value={receivedOn} /> },
            { header: say.endedOn, cell: ({ endedOn }) => (endedOn ? <DateText value={endedOn} /> : '–') },
            { header: say.usedDays, numeric: true, cell: ({ days }) => days ?? '–' },
            {
              header: say.isOnTime,
              cell: ({ isOnTime }) => (isOnTime === undefined ? '–' : isOnTime ? say.yes : say.no),
            },
          ]}
        />
      )}
      <Pagination next={list.next && addressOfCounted(choice, list.next)} />
      <p>
        <Link to={addressOfRanking({ dimension, period: periodOf('month', from) })}>{say.back}</Link>
      </p>
    </>
  );
}
