import { textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  DateText,
  EmptyState,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  Section,
  SummaryList,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Comparison } from '../comparison.ts';
import type { Names } from '../queries/read-names.ts';
import type { Run } from '../run/run.ts';
import { comparisonWords, kindNames } from '../words.ts';
import { RunFailure, RunState } from './comparison-page.tsx';
import { differencesPath } from './paths.ts';

interface RunPageProps {
  readonly comparison: Comparison;
  readonly run: Run;
  readonly names: Names;
}

/** One run: over how many records, what it found, what it changed. */
export function RunPage({ comparison, run, names }: RunPageProps) {
  const say = useMessages(comparisonWords);
  const locale = useLocale();
  const count = (value: number | undefined) => value?.toLocaleString('en') ?? '–';
  return (
    <>
      <PageHeading caption={textIn(comparison.name, locale)}>
        {say.run} <DateText value={run.requestedAt} time />
      </PageHeading>
      <p>
        <RunState state={run.state} />
      </p>
      <RunFailure run={run} />
      {run.state === 'done' ? (
        <>
          <KeyFigures
            figures={[
              { label: say.total, value: count(run.total) },
              { label: say.opened, value: count(run.opened) },
              { label: say.resolved, value: count(run.resolved) },
              { label: say.explained, value: count(run.explained) },
            ]}
          />
          {(run.opened ?? 0) >= comparison.keeps ? <Notice>{say.notAll(count(run.opened))}</Notice> : null}
          <p>
            <ButtonLink to={differencesPath(comparison.code, { run: run.id, state: 'all' })} icon="list">
              {say.toDifferences}
            </ButtonLink>
          </p>
          <Counts {...{ comparison, run, names }} />
          <Rows {...{ comparison, run, names }} />
        </>
      ) : null}
      <SummaryList
        rows={[
          { key: say.by, value: run.requestedBy?.name ?? say.bySchedule },
          ...(run.seconds === undefined
            ? []
            : [{ key: say.seconds, value: `${run.seconds.toFixed(1)} ${say.secondsUnit}` }]),
        ]}
      />
    </>
  );
}

function Counts({ comparison, run, names }: RunPageProps) {
  const say = useMessages(comparisonWords);
  const locale = useLocale();
  return (
    <Section title={say.counts}>
      {run.counts.length === 0 ? (
        <EmptyState title={say.noCounts}>{say.noCountsText}</EmptyState>
      ) : (
        <Table
          caption={say.counts}
          captionHidden
          dense
          rows={run.counts}
          rowKey={({ kind, source }) => `${kind} ${source}`}
          columns={[
            {
              header: say.kind,
              rowHeader: true,
              cell: ({ kind }) => (
                <Link to={differencesPath(comparison.code, { kind, state: 'all' })}>
                  {textIn(kindNames[kind], locale)}
                </Link>
              ),
            },
            { header: say.sets, cell: ({ source }) => names.set(comparison.sets[source] ?? '') },
            { header: say.total, numeric: true, cell: ({ count }) => count.toLocaleString('en') },
          ]}
        />
      )}
    </Section>
  );
}

function Rows({ comparison, run, names }: RunPageProps) {
  const say = useMessages(comparisonWords);
  return (
    <Section title={say.rows}>
      <Table
        caption={say.rows}
        captionHidden
        dense
        rows={run.sources.map((source, place) => ({ ...source, set: comparison.sets[place] ?? '' }))}
        rowKey={({ set }) => set}
        columns={[
          { header: say.sets, rowHeader: true, cell: ({ set }) => names.set(set) },
          { header: say.records, numeric: true, cell: ({ rows }) => rows.toLocaleString('en') },
          { header: say.unmatched, numeric: true, cell: ({ unmatched }) => unmatched.toLocaleString('en') },
        ]}
      />
    </Section>
  );
}
