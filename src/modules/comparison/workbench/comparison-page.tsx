import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateText,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  Notice,
  PageHeading,
  Pagination,
  problemsOf,
  Section,
  SummaryList,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Comparison, elementAt } from '../comparison.ts';
import type { Paged } from '../queries/list-differences.ts';
import type { Names } from '../queries/read-names.ts';
import type { Run } from '../run/run.ts';
import type { Schedule } from '../schedule.ts';
import { comparisonWords, runStates } from '../words.ts';
import { Trend } from './comparisons-page.tsx';
import { differencesPath, runPath, runsPath } from './paths.ts';

interface ComparisonPageProps {
  readonly comparison: Comparison;
  readonly mayRun: boolean;
  readonly runs: Paged<Run>;
  readonly names: Names;
  readonly nextPage: string | undefined;
  readonly refusal?: Refusal | undefined;
}

/** What is compared with what, by which law, and what each run has found. */
export function ComparisonPage({ comparison, mayRun, runs, names, nextPage, refusal }: ComparisonPageProps) {
  const say = useMessages(comparisonWords);
  const locale = useLocale();
  const { code, name, says, basis } = comparison;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading lead={textIn(says, locale)}>{textIn(name, locale)}</PageHeading>
      <ButtonRow>
        <ButtonLink to={differencesPath(code)} icon="list">
          {say.differences}
        </ButtonLink>
      </ButtonRow>
      {mayRun ? (
        <Form action={runsPath(code)}>
          <Button kind="secondary">{say.runNow}</Button>
        </Form>
      ) : null}
      <SummaryList
        rows={[
          {
            key: say.sets,
            value: comparison.sets.map((set, place) => (
              <div key={set}>
                {names.set(set)}
                {place === 0 ? `（${say.reference}）` : ''}
              </div>
            )),
          },
          { key: say.match, value: <MatchWords {...{ comparison, names }} /> },
          {
            key: say.compared,
            value: comparison.compare.map((one) => names.element(elementAt(one, 0))).join('、') || say.none,
          },
          { key: say.basis, value: <span lang="zh-CN">{basis}</span> },
          { key: say.schedule, value: <ScheduleWords schedule={comparison.schedule} /> },
          { key: say.trend, value: <Trend runs={runs.rows} /> },
        ]}
      />
      <Section title={say.runs}>
        {runs.rows.length === 0 ? (
          <EmptyState title={say.noRuns}>{say.noRunsText}</EmptyState>
        ) : (
          <Runs code={code} runs={runs.rows} />
        )}
        <Pagination next={nextPage} />
      </Section>
    </>
  );
}

function MatchWords({ comparison: { match }, names }: Pick<ComparisonPageProps, 'comparison' | 'names'>) {
  const say = useMessages(comparisonWords);
  const named = match.on.map((one) => names.element(elementAt(one, 0))).join('、');
  return match.by === 'key' ? say.byKey(named) : say.bySimilarity(named, Math.round(match.atLeast * 100));
}

function ScheduleWords({ schedule }: { readonly schedule: Schedule }) {
  const say = useMessages(comparisonWords);
  switch (schedule.every) {
    case 'day':
      return say.everyDay(schedule.at);
    case 'week':
      return say.everyWeek(schedule.on, schedule.at);
    case 'month':
      return say.everyMonth(schedule.on, schedule.at);
  }
}

function Runs({ code, runs }: { readonly code: string; readonly runs: readonly Run[] }) {
  const say = useMessages(comparisonWords);
  const count = (value: number | undefined) => value?.toLocaleString('en') ?? '–';
  return (
    <Table
      caption={say.runs}
      captionHidden
      dense
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          header: say.when,
          rowHeader: true,
          cell: ({ id, requestedAt }) => (
            <Link to={runPath(code, id)}>
              <DateText value={requestedAt} time />
            </Link>
          ),
        },
        { header: say.state, cell: ({ state }) => <RunState state={state} /> },
        { header: say.total, numeric: true, cell: ({ total }) => count(total) },
        { header: say.opened, numeric: true, cell: ({ opened }) => count(opened) },
        { header: say.resolved, numeric: true, cell: ({ resolved }) => count(resolved) },
        { header: say.explained, numeric: true, cell: ({ explained }) => count(explained) },
      ]}
    />
  );
}

export function RunState({ state }: { readonly state: Run['state'] }) {
  const locale = useLocale();
  return <Tag tone={runStates[state].tone}>{textIn(runStates[state].name, locale)}</Tag>;
}

/** Why a run came to nothing. */
export function RunFailure({ run }: { readonly run: Run }) {
  const locale = useLocale();
  return run.failure ? <Notice tone="danger">{textIn(run.failure, locale)}</Notice> : null;
}
