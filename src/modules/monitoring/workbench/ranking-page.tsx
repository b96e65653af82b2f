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
import { type PeriodKind, periodAfter, periodBefore, periodKinds, periodOf } from '../figures/period.ts';
import type { CountedKind } from '../figures/ranking-store.ts';
import { meanDays, onTimeShare, type Ranking, type RankingLine } from '../queries/get-ranking.ts';
import type { Names } from '../queries/read-names.ts';
import { monitoringWords } from '../words.ts';
import { MonitoringTabs } from './monitoring-tabs.tsx';
import { addressOfCounted, addressOfRanking, rankingPath } from './paths.ts';
import { changeText, rankingWords } from './ranking-words.ts';

/** Departments, windows, items or persons by the promises they keep; every figure leads to its cases. */
export function RankingPage({ ranking, names }: { readonly ranking: Ranking; readonly names: Names }) {
  const tabs = useMessages(monitoringWords);
  const say = useMessages(rankingWords);
  const locale = useLocale();
  const { dimension, period, lines } = ranking;
  const to = (change: Partial<Pick<Ranking, 'dimension' | 'period'>>) =>
    addressOfRanking({ dimension, period, ...change });
  const days = `${formatDate(period.from, locale)} – ${formatDate(period.to, locale)}`;
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <MonitoringTabs current={rankingPath} hasFigures />
      <TabLinks
        label={say.by}
        tabs={ranking.dimensions.map((one) => ({
          label: say.dimensions[one],
          to: to({ dimension: one }),
          current: one === dimension,
        }))}
      />
      <FilterLinks
        label={tabs.filters}
        groups={[
          {
            title: say.period,
            options: periodKinds.map((kind: PeriodKind) => ({
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
          <Lines ranking={ranking} names={names} caption={`${say.dimensions[dimension]} ${days}`} />
          <p>
            <Link to={`${addressOfRanking({ dimension, period }, `${rankingPath}.csv`)}`}>
              {say.download}
            </Link>
          </p>
        </>
      )}
      <p>{say.explanation}</p>
    </>
  );
}

function Lines({
  ranking: { dimension, period, lines },
  names,
  caption,
}: {
  readonly ranking: Ranking;
  readonly names: Names;
  readonly caption: string;
}) {
  const say = useMessages(rankingWords);
  const count = ({ sums }: RankingLine, counted: CountedKind, value: number) =>
    value === 0 ? (
      '0'
    ) : (
      <Link
        to={addressOfCounted({ dimension, subject: sums.subject, counted, from: period.from, to: period.to })}
      >
        {value}
      </Link>
    );
  const percentLink = ({ sums }: RankingLine, share: number) => (
    <Link
      to={addressOfCounted({
        dimension,
        subject: sums.subject,
        counted: 'on-time',
        from: period.from,
        to: period.to,
      })}
    >
      {`${(100 * share).toFixed(1)}%`}
    </Link>
  );
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={lines}
      rowKey={({ sums }) => sums.subject}
      columns={[
        {
          header: say.dimensions[dimension],
          rowHeader: true,
          cell: ({ sums }) => (dimension === 'agency' ? names.agency(sums.subject) : sums.label),
        },
        { header: say.received, numeric: true, cell: (line) => count(line, 'received', line.sums.received) },
        { header: say.decided, numeric: true, cell: (line) => count(line, 'decided', line.sums.decided) },
        {
          header: say.onTime,
          numeric: true,
          cell: (line) => {
            const share = onTimeShare(line.sums);
            if (share === undefined) return '–';
            return (
              <span>
                <ShareBar share={share} /> {percentLink(line, share)}{' '}
                {changeText(100 * share, times100(line.before && onTimeShare(line.before)))}
              </span>
            );
          },
        },
        {
          header: say.late,
          numeric: true,
          cell: (line) => count(line, 'late', line.sums.decided - line.sums.onTime),
        },
        {
          header: say.days,
          numeric: true,
          cell: ({ sums, before }) => {
            const days = meanDays(sums);
            if (days === undefined) return '–';
            return `${days.toFixed(1)} ${changeText(days, before && meanDays(before))}`;
          },
        },
        {
          header: say.promised,
          numeric: true,
          cell: ({ sums }) => (sums.decided > 0 ? (sums.promisedDays / sums.decided).toFixed(1) : '–'),
        },
        { header: say.paused, numeric: true, cell: (line) => count(line, 'paused', line.sums.pauses) },
        { header: say.refused, numeric: true, cell: (line) => count(line, 'refused', line.sums.refusals) },
        {
          header: say.corrected,
          numeric: true,
          cell: (line) => count(line, 'corrected', line.sums.corrections),
        },
      ]}
    />
  );
}

function times100(share: number | undefined): number | undefined {
  return share === undefined ? undefined : 100 * share;
}
