import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  DateText,
  EmptyState,
  Form,
  KeyFigures,
  Link,
  PageHeading,
  Section,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Measurement } from '../quality/measurement.ts';
import { type Dimension, demandOf, dimensions } from '../quality/quality-demand.ts';
import { qualityWords } from '../quality/quality-words.ts';
import { overallScore } from '../quality/score.ts';
import type { SetQuality } from '../queries/quality.ts';
import { type DutyNames, DutyTable } from './duty-table.tsx';
import { setPath, setQualityPath } from './paths.ts';
import { Score } from './score.tsx';

interface SetQualityPageProps extends DutyNames {
  readonly quality: SetQuality;
}

/** One set: what was measured, since when, and what has to be mended. */
export function SetQualityPage({ quality, ...names }: SetQualityPageProps) {
  const say = useMessages(qualityWords);
  const locale = useLocale();
  const { layout, trend, duties, isOwner, seesDeclaration } = quality;
  const { set } = layout;
  const [latest] = trend;
  return (
    <>
      <PageHeading caption={names.agency(set.owner)}>{textIn(set.name, locale)}</PageHeading>
      {seesDeclaration ? (
        <p>
          <Link to={setPath(set.code)}>{say.seeSet}</Link>
        </p>
      ) : null}
      {latest ? (
        <Latest measured={latest} quality={quality} />
      ) : (
        <EmptyState title={say.notMeasured}>{say.lead}</EmptyState>
      )}
      {isOwner ? (
        <Form action={`${setQualityPath(set.code)}/measure`}>
          <Button kind="secondary">{say.measure}</Button>
        </Form>
      ) : null}
      <Section title={say.duties}>
        <DutyTable duties={duties} {...names} />
      </Section>
      {trend.length > 0 ? (
        <Section title={say.trend}>
          <Trend trend={trend} />
        </Section>
      ) : null}
    </>
  );
}

function Latest({ measured, quality }: { measured: Measurement; quality: SetQuality }) {
  const say = useMessages(qualityWords);
  const { set } = quality.layout;
  const { counted, scores } = measured;
  const rows = (dimension: Dimension, count: number) => {
    const shown = count.toLocaleString('en');
    if (count === 0 || !quality.isOwner) return shown;
    return <Link to={`${setQualityPath(set.code)}/${dimension}`}>{shown}</Link>;
  };
  return (
    <>
      <KeyFigures
        figures={[
          { label: say.overall, value: scores ? overallScore(scores).toFixed(2) : '–' },
          { label: say.records, value: counted.records.toLocaleString('en') },
          { label: say.waiting, value: counted.waiting.toLocaleString('en') },
          { label: say.measuredAt, value: <DateText value={measured.measuredAt} time /> },
          ...(counted.updatedAt
            ? [{ label: say.updatedAt, value: <DateText value={new Date(counted.updatedAt)} /> }]
            : []),
        ]}
      />
      <Table
        caption={say.title}
        captionHidden
        rows={dimensions}
        rowKey={(dimension) => dimension}
        columns={[
          { header: say.dimension, rowHeader: true, cell: (dimension) => say.dimensions[dimension] },
          { header: say.meaning, cell: (dimension) => say.explains[dimension] },
          {
            header: say.score,
            numeric: true,
            cell: (dimension) => <Score score={scores?.[dimension]} demand={demandOf(set)[dimension]} />,
          },
          { header: say.demand, numeric: true, cell: (dimension) => demandOf(set)[dimension] },
          {
            header: say.faultyRecords,
            numeric: true,
            cell: (dimension) => rows(dimension, counted.faulty[dimension]),
          },
          {
            header: say.faultyWaiting,
            numeric: true,
            cell: (dimension) => rows(dimension, counted.waitingFaulty[dimension]),
          },
        ]}
      />
    </>
  );
}

function Trend({ trend }: { trend: readonly Measurement[] }) {
  const say = useMessages(qualityWords);
  return (
    <Table
      caption={say.trend}
      captionHidden
      dense
      rows={trend}
      rowKey={({ measuredAt }) => measuredAt.getTime()}
      columns={[
        { header: say.day, rowHeader: true, cell: ({ measuredAt }) => <DateText value={measuredAt} /> },
        {
          header: say.overall,
          numeric: true,
          cell: ({ scores }) => (scores ? overallScore(scores).toFixed(2) : '–'),
        },
        ...dimensions.map((dimension) => ({
          header: say.dimensions[dimension],
          numeric: true,
          cell: ({ scores }: Measurement) => scores?.[dimension].toFixed(2) ?? '–',
        })),
        { header: say.records, numeric: true, cell: ({ counted }) => counted.records.toLocaleString('en') },
        { header: say.waiting, numeric: true, cell: ({ counted }) => counted.waiting.toLocaleString('en') },
      ]}
    />
  );
}
