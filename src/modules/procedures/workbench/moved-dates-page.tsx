import {
  Button,
  ButtonRow,
  DateText,
  Form,
  Link,
  Notice,
  PageHeading,
  Section,
  Table,
  useMessages,
  Warning,
} from '../../../web/ui/index.ts';
import type { DatePreview } from '../commands/recompute-due-dates.ts';
import type { TypedNotice } from '../holiday-notice.ts';
import type { DatedKind, MovedDate, MovingCase, Recomputation } from '../recompute-store.ts';
import { calendarWords } from './calendar-words.ts';

export interface NoticePreviewPageProps extends DatePreview {
  readonly year: number;
  readonly typed: TypedNotice;
  readonly workingDays: { readonly byNotice: number; readonly byLaw: number };
}

/** What a notice would move, and the button that does it. */
export function NoticePreviewPage({ year, typed, workingDays, moved, cases }: NoticePreviewPageProps) {
  const say = useMessages(calendarWords);
  const { byNotice, byLaw } = workingDays;
  const count = (of: DatedKind) =>
    moved.filter((one) => one.of === of).reduce((sum, one) => sum + one.rows, 0);
  return (
    <>
      <PageHeading>{say.previewOf(year)}</PageHeading>
      {byNotice === byLaw ? null : <Warning>{say.unequal(byNotice, byLaw)}</Warning>}
      <Notice title={moved.length === 0 ? say.nothingMoves : say.moves(count('task'), count('promised'))} />
      <MovedDates moved={moved} />
      {cases.length > 0 ? <MovingCases cases={cases} /> : null}
      <Form action="/workbench/calendar">
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button name="_do" value="record">
            {say.confirm}
          </Button>
          <Button name="_do" value="back" kind="secondary">
            {say.back}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}

export interface RecomputationPageProps {
  readonly recomputation: Recomputation;
  readonly moved: readonly MovedDate[];
}

/** What moved once, as the log has it. */
export function RecomputationPage({ recomputation, moved }: RecomputationPageProps) {
  const say = useMessages(calendarWords);
  const { startedAt, byName, reason, tasks, cases } = recomputation;
  return (
    <>
      <PageHeading caption={reason}>{say.recomputation}</PageHeading>
      <p>
        <DateText value={startedAt} time /> · {byName} · {say.moves(tasks, cases)}
      </p>
      <MovedDates moved={moved} />
      <p>
        <Link to="/workbench/calendar">{say.title}</Link>
      </p>
    </>
  );
}

interface MovedGroup {
  readonly of: DatedKind;
  readonly before: MovedDate['before'];
  readonly after: MovedDate['after'];
  readonly rows: number;
}

function MovedDates({ moved }: { moved: readonly MovedDate[] }) {
  const say = useMessages(calendarWords);
  const groups = groupsOf(moved);
  if (groups.length === 0) return null;
  return (
    <Section title={say.movedGroups}>
      <Table
        caption={say.movedGroups}
        captionHidden
        dense
        rows={groups}
        rowKey={({ of, before, after }) => `${of}${before}${after}`}
        columns={[
          { header: say.what, rowHeader: true, cell: ({ of }) => say.kinds[of] },
          { header: say.before, cell: ({ before }) => <DateText value={before} /> },
          { header: say.after, cell: ({ after }) => <DateText value={after} /> },
          { header: say.rows, numeric: true, cell: ({ rows }) => rows },
        ]}
      />
    </Section>
  );
}

function MovingCases({ cases }: { cases: readonly MovingCase[] }) {
  const say = useMessages(calendarWords);
  return (
    <Section title={say.cases}>
      <Table
        caption={say.cases}
        captionHidden
        dense
        rows={cases}
        rowKey={({ number }) => number}
        columns={[
          {
            header: say.number,
            rowHeader: true,
            cell: ({ number }) => <span className="code">{number}</span>,
          },
          { header: say.item, cell: ({ itemName }) => itemName },
          { header: say.applicant, cell: ({ applicantName }) => applicantName },
          { header: say.before, cell: ({ before }) => <DateText value={before} /> },
          { header: say.after, cell: ({ after }) => <DateText value={after} /> },
        ]}
      />
    </Section>
  );
}

/** Different formulas that move from one day to one other are one line for a reader. */
function groupsOf(moved: readonly MovedDate[]): MovedGroup[] {
  const groups = Map.groupBy(moved, ({ of, before, after }) => `${of} ${before} ${after}`);
  return [...groups.values()]
    .flatMap(([first, ...rest]) =>
      first ? [{ ...first, rows: rest.reduce((sum, { rows }) => sum + rows, first.rows) }] : [],
    )
    .toSorted((left, right) => (left.before < right.before ? -1 : left.before > right.before ? 1 : 0));
}
