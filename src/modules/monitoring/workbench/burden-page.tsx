import { formatDate } from '../../../kernel/date.ts';
import {
  EmptyState,
  FilterLinks,
  Link,
  PageHeading,
  ShareBar,
  TabLinks,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type BurdenSums, burdenDimensions, burdenMoments } from '../burden/burden-line.ts';
import { periodAfter, periodBefore, periodKinds, periodOf } from '../figures/period.ts';
import type { BurdenChoice } from '../queries/get-burden.ts';
import type { Names } from '../queries/read-names.ts';
import { addressOfBurdenCases, addressOfBurdens, burdenPath } from './burden-paths.ts';
import { burdenWords } from './burden-words.ts';

export interface BurdenPageProps {
  readonly choice: BurdenChoice;
  readonly lines: readonly BurdenSums[];
  readonly names: Names;
}

/** Items or departments by what they ask of applicants, and what was spared. */
export function BurdenPage({ choice, lines, names }: BurdenPageProps) {
  const say = useMessages(burdenWords);
  const locale = useLocale();
  const { dimension, moment, period } = choice;
  const to = (change: Partial<BurdenChoice>) => addressOfBurdens({ ...choice, ...change });
  const days = `${formatDate(period.from, locale)} – ${formatDate(period.to, locale)}`;
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <TabLinks
        label={say.by}
        tabs={burdenDimensions.map((one) => ({
          label: say.dimensions[one],
          to: to({ dimension: one }),
          current: one === dimension,
        }))}
      />
      <FilterLinks
        label={say.filters}
        groups={[
          {
            title: say.moment,
            options: burdenMoments.map((one) => ({
              label: say.moments[one],
              to: to({ moment: one }),
              selected: one === moment,
            })),
          },
          {
            title: say.period,
            options: periodKinds.map((kind) => ({
              label: say.periods[kind],
              to: to({ period: periodOf(kind, period.from) }),
              selected: kind === period.kind,
            })),
          },
        ]}
      />
      <p>
        <Link to={to({ period: periodBefore(period) })}>{say.earlier}</Link> <strong>{days}</strong>{' '}
        <Link to={to({ period: periodAfter(period) })}>{say.later}</Link>
      </p>
      {lines.length === 0 ? (
        <EmptyState title={say.empty}>{say.emptyText}</EmptyState>
      ) : (
        <>
          <Lines choice={choice} lines={lines} names={names} />
          <p>
            <Link to={addressOfBurdens(choice, `${burdenPath}.csv`)}>{say.download}</Link>
          </p>
        </>
      )}
      <p>{say.explanation}</p>
    </>
  );
}

function Lines({ choice, lines, names }: BurdenPageProps) {
  const say = useMessages(burdenWords);
  const { dimension, moment, period } = choice;
  const casesOf = ({ subject }: BurdenSums) =>
    addressOfBurdenCases({ dimension, moment, subject, from: period.from, to: period.to });
  return (
    <Table
      caption={say.title}
      captionHidden
      dense
      rows={lines}
      rowKey={({ subject }) => subject}
      columns={[
        {
          header: say.dimensions[dimension],
          rowHeader: true,
          cell: ({ subject, label }) => (dimension === 'agency' ? names.agency(subject) : label),
        },
        {
          header: say.cases,
          numeric: true,
          cell: (line) => <Link to={casesOf(line)}>{line.cases}</Link>,
        },
        { header: say.fieldsAsked, numeric: true, cell: ({ fieldsAsked }) => fieldsAsked },
        {
          header: say.fieldsSaved,
          numeric: true,
          cell: (line) => <Share of={line.fieldsAsked} saved={line.fieldsSaved} to={casesOf(line)} />,
        },
        { header: say.materialsAsked, numeric: true, cell: ({ materialsAsked }) => materialsAsked },
        {
          header: say.materialsSaved,
          numeric: true,
          cell: (line) => <Share of={line.materialsAsked} saved={line.materialsSaved} to={casesOf(line)} />,
        },
        { header: say.visits, numeric: true, cell: ({ visits }) => visits },
        { header: say.days, numeric: true, cell: ({ days, timed }) => mean(days, timed) },
        { header: say.legalDays, numeric: true, cell: ({ legalDays, timed }) => mean(legalDays, timed) },
      ]}
    />
  );
}

function Share({ of, saved, to }: { of: number; saved: number; to: string }) {
  if (of === 0) return <>–</>;
  return (
    <>
      <ShareBar share={saved / of} /> <Link to={to}>{saved}</Link>
    </>
  );
}

export function mean(sum: number, count: number): string {
  return count > 0 ? (sum / count).toFixed(1) : '–';
}
