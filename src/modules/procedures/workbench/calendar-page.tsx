import type { Refusal } from '../../../kernel/refusal.ts';
import type { HolidayNotice } from '../../../kernel/state-council-calendar.ts';
import {
  Button,
  ButtonRow,
  DateText,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  Table,
  TextArea,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { RecordedNotice } from '../calendar.ts';
import type { TypedNotice } from '../holiday-notice.ts';
import type { Recomputation } from '../recompute-store.ts';
import { calendarWords } from './calendar-words.ts';

export interface CalendarPageProps {
  /** From the present year on. */
  readonly notices: readonly (HolidayNotice | RecordedNotice)[];
  readonly log: readonly Recomputation[];
  readonly typed: TypedNotice;
  readonly refusal: Refusal | undefined;
  /** What has just been done. */
  readonly done: { readonly tasks: number; readonly cases: number } | undefined;
}

/** Which days are worked, and what happened to dates when that changed. */
export function CalendarPage({ notices, log, typed, refusal, done }: CalendarPageProps) {
  const say = useMessages(calendarWords);
  const locale = useLocale();
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {done ? (
        <Notice
          tone="success"
          status
          title={done.tasks + done.cases > 0 ? say.done(done.tasks, done.cases) : say.doneNothing}
        />
      ) : null}
      <Section title={say.inForce}>
        <Notices notices={notices} />
      </Section>
      <Section title={say.add}>
        <NoticeForm typed={typed} refusal={refusal} />
      </Section>
      <Section title={say.log} lead={say.logLead}>
        {log.length === 0 ? <p>{say.noLog}</p> : <Log log={log} />}
      </Section>
    </>
  );
}

function Notices({ notices }: Pick<CalendarPageProps, 'notices'>) {
  const say = useMessages(calendarWords);
  return (
    <Table
      caption={say.inForce}
      captionHidden
      dense
      rows={notices}
      rowKey={({ year }) => year}
      columns={[
        { header: say.year, rowHeader: true, cell: ({ year }) => year },
        { header: say.holidays, cell: ({ holidays }) => spansOf(holidays) },
        { header: say.makeUpDays, cell: ({ makeUpDays }) => spansOf(makeUpDays) },
        { header: say.source, cell: (notice) => ('source' in notice ? notice.source : say.cameWith) },
        {
          header: say.recordedOn,
          cell: (notice) => ('source' in notice ? <DateText value={notice.recordedAt} time /> : '—'),
        },
      ]}
    />
  );
}

/** `02-05～02-11、04-04` */
function spansOf(days: readonly string[]): string {
  const spans: [string, string][] = [];
  for (const day of days.toSorted()) {
    const last = spans.at(-1);
    const follows = last && Date.parse(day) - Date.parse(last[1]) === 86_400_000;
    if (last && follows) last[1] = day;
    else spans.push([day, day]);
  }
  return spans
    .map(([from, to]) => (from === to ? from.slice(5) : `${from.slice(5)}～${to.slice(5)}`))
    .join('、');
}

function NoticeForm({ typed, refusal }: Pick<CalendarPageProps, 'typed' | 'refusal'>) {
  const say = useMessages(calendarWords);
  const locale = useLocale();
  const field = (name: keyof TypedNotice, label: string, hint?: string) => ({
    name,
    label,
    hint,
    value: typed[name] || undefined,
    error: faultAt(refusal, name, locale),
  });
  return (
    <Form action="/workbench/calendar/preview">
      <TextField {...field('year', say.year)} width={4} inputMode="numeric" />
      <TextArea {...field('holidays', say.holidays, say.holidaysHint)} rows={6} />
      <TextArea {...field('makeUpDays', say.makeUpDays, say.makeUpDaysHint)} rows={3} optional />
      <TextField {...field('source', say.source, say.sourceHint)} />
      <ButtonRow>
        <Button>{say.preview}</Button>
      </ButtonRow>
    </Form>
  );
}

function Log({ log }: Pick<CalendarPageProps, 'log'>) {
  const say = useMessages(calendarWords);
  return (
    <Table
      caption={say.log}
      captionHidden
      dense
      rows={log}
      rowKey={({ id }) => id}
      columns={[
        { header: say.at, cell: ({ startedAt }) => <DateText value={startedAt} time /> },
        { header: say.reason, rowHeader: true, cell: ({ reason }) => reason },
        { header: say.by, cell: ({ byName }) => byName },
        { header: say.rows, cell: ({ tasks, cases }) => `${tasks} / ${cases}` },
        { header: say.took, cell: ({ milliseconds }) => say.seconds(milliseconds) },
        {
          header: say.details,
          cell: ({ id }) => <Link to={`/workbench/calendar/recomputations/${id}`}>{say.details}</Link>,
        },
      ]}
    />
  );
}
