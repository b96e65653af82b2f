import { textIn } from '../../../kernel/messages.ts';
import {
  DateText,
  EmptyState,
  Link,
  PageHeading,
  Table,
  Tag,
  TrendBars,
  useLocale,
  useMessages,
  VisuallyHidden,
} from '../../../web/ui/index.ts';
import type { ComparisonLine } from '../queries/list-comparisons.ts';
import type { Names } from '../queries/read-names.ts';
import type { Run } from '../run/run.ts';
import { comparisonWords } from '../words.ts';
import { comparisonPath, differencesPath } from './paths.ts';

/** Comparisons with where they stand and how they have gone. */
export function ComparisonsPage({
  lines,
  names,
}: {
  readonly lines: readonly ComparisonLine[];
  readonly names: Names;
}) {
  const say = useMessages(comparisonWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {lines.length === 0 ? (
        <EmptyState title={say.empty}>{say.emptyText}</EmptyState>
      ) : (
        <Table
          caption={say.title}
          captionHidden
          dense
          rows={lines}
          rowKey={({ comparison }) => comparison.code}
          columns={[
            {
              header: say.name,
              rowHeader: true,
              cell: ({ comparison: { code, name } }) => (
                <Link to={comparisonPath(code)}>{textIn(name, locale)}</Link>
              ),
            },
            { header: say.sets, cell: ({ comparison }) => comparison.sets.map(names.set).join('、') },
            { header: say.last, cell: ({ runs }) => <LastResult runs={runs} /> },
            { header: say.trend, cell: ({ runs }) => <Trend runs={runs} /> },
            {
              header: say.open,
              numeric: true,
              cell: ({ comparison: { code }, open, late }) => (
                <>
                  <Link to={differencesPath(code)}>{open.toLocaleString('en')}</Link>
                  {late > 0 ? (
                    <>
                      {' '}
                      <Tag tone="danger">{say.late(late)}</Tag>
                    </>
                  ) : null}
                </>
              ),
            },
            {
              header: say.next,
              cell: ({ nextRunAt }) => (nextRunAt ? <DateText value={nextRunAt} time /> : '–'),
            },
          ]}
        />
      )}
    </>
  );
}

function LastResult({ runs }: { readonly runs: readonly Run[] }) {
  const say = useMessages(comparisonWords);
  const last = runs.find(({ state }) => state === 'done');
  if (last?.total === undefined) return say.notYet;
  return (
    <>
      {say.found(last.total.toLocaleString('en'))} · <DateText value={last.requestedAt} />
    </>
  );
}

/** Differences by run as bars, and as words for who does not see them. */
export function Trend({ runs }: { readonly runs: readonly Run[] }) {
  const say = useMessages(comparisonWords);
  const totals = runs.flatMap(({ total }) => (total === undefined ? [] : [total])).reverse();
  if (totals.length === 0) return '–';
  return (
    <>
      <TrendBars values={totals} />
      <VisuallyHidden>{say.trendText(totals.join('、'))}</VisuallyHidden>
    </>
  );
}
