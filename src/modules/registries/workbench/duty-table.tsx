import { dateIn } from '../../../kernel/date.ts';
import { type Text, textIn } from '../../../kernel/messages.ts';
import { DateText, EmptyState, Link, Table, Tag, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { Mending } from '../quality/mending.ts';
import { qualityWords } from '../quality/quality-words.ts';
import { mendingPath } from './paths.ts';

export interface DutyNames {
  readonly now: Date;
  readonly agency: (code: string) => string;
  readonly dataSet: (code: string) => string;
  readonly status: (code: string) => Text;
}

/** Duties to mend, with their last day. */
export function DutyTable({
  duties,
  now,
  agency,
  dataSet,
  status,
}: DutyNames & { duties: readonly Mending[] }) {
  const say = useMessages(qualityWords);
  const locale = useLocale();
  if (duties.length === 0) return <EmptyState title={say.noDuties}>{say.noDutiesText}</EmptyState>;
  return (
    <Table
      caption={say.duties}
      captionHidden
      dense
      rows={duties}
      rowKey={({ id }) => id}
      columns={[
        {
          header: say.number,
          rowHeader: true,
          cell: ({ number }) => <Link to={mendingPath(number)}>{number}</Link>,
        },
        { header: say.set, cell: ({ set }) => dataSet(set) },
        { header: say.owner, cell: ({ owner }) => agency(owner) },
        { header: say.ground, cell: ({ ground }) => say.grounds[ground] },
        { header: say.status, cell: (duty) => textIn(status(duty.status), locale) },
        { header: say.dueOn, cell: (duty) => <DueOn duty={duty} now={now} /> },
      ]}
    />
  );
}

function DueOn({ duty: { dueOn, closedAt }, now }: { duty: Mending; now: Date }) {
  const say = useMessages(qualityWords);
  if (!dueOn) return <>–</>;
  return (
    <>
      <DateText value={dueOn} />{' '}
      {!closedAt && dueOn < dateIn(now) ? <Tag tone="danger">{say.late}</Tag> : null}
    </>
  );
}
