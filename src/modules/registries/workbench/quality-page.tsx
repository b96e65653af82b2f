import { textIn } from '../../../kernel/messages.ts';
import { Link, PageHeading, Section, Table, useLocale, useMessages } from '../../../web/ui/index.ts';
import { type Dimension, demandOf, dimensions } from '../quality/quality-demand.ts';
import { qualityWords } from '../quality/quality-words.ts';
import { mean, overallScore } from '../quality/score.ts';
import type { QualityOverview } from '../queries/quality.ts';
import { type DutyNames, DutyTable } from './duty-table.tsx';
import { setQualityPath } from './paths.ts';
import { Score } from './score.tsx';

type MeasuredRow = QualityOverview['sets'][number];

interface QualityPageProps extends DutyNames {
  readonly overview: QualityOverview;
}

/** How good the data of each agency are, set by set. */
export function QualityPage({ overview, ...names }: QualityPageProps) {
  const say = useMessages(qualityWords);
  const owners = Map.groupBy(overview.sets, ({ set }) => set.owner);
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Section title={say.openDuties}>
        <DutyTable duties={overview.duties} {...names} />
      </Section>
      {[...owners].map(([owner, rows]) => (
        <Section key={owner} title={names.agency(owner)} lead={ownerLead(rows, say)}>
          <Scores rows={rows} caption={names.agency(owner)} />
        </Section>
      ))}
    </>
  );
}

function ownerLead(rows: readonly MeasuredRow[], say: { ownerScore: (score: string) => string }) {
  const scores = rows.flatMap(({ measured }) => (measured?.scores ? [overallScore(measured.scores)] : []));
  return scores.length === 0 ? undefined : say.ownerScore(mean(scores).toFixed(2));
}

function Scores({ rows, caption }: { rows: readonly MeasuredRow[]; caption: string }) {
  const say = useMessages(qualityWords);
  const locale = useLocale();
  const column = (dimension: Dimension) => ({
    header: say.dimensions[dimension],
    numeric: true,
    cell: ({ set, measured }: MeasuredRow) => (
      <Score score={measured?.scores?.[dimension]} demand={demandOf(set)[dimension]} />
    ),
  });
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={rows}
      rowKey={({ set }) => set.code}
      columns={[
        {
          header: say.set,
          rowHeader: true,
          cell: ({ set }) => <Link to={setQualityPath(set.code)}>{textIn(set.name, locale)}</Link>,
        },
        {
          header: say.overall,
          numeric: true,
          cell: ({ measured }) =>
            measured?.scores
              ? overallScore(measured.scores).toFixed(2)
              : measured
                ? say.noRows
                : say.notMeasured,
        },
        ...dimensions.map(column),
      ]}
    />
  );
}
