import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import { DateText, type Definition, DefinitionGrid, Tag, useMessages } from '../../../web/ui/index.ts';
import { type CaseState, isClosed, isWaiting } from '../case.ts';
import type { CaseIdentity } from '../case-store.ts';
import { dueDatesOf } from '../clock.ts';
import { DueTag } from './due-tag.tsx';
import { workbenchWords } from './words.ts';

export interface CaseClockProps {
  readonly state: CaseState;
  readonly identity: Pick<CaseIdentity, 'receivedAt'>;
  readonly today: CalendarDate;
}

/** The dates of a case at a glance; the one that is running says what is left of it. */
export function CaseClock({ state, identity, today }: CaseClockProps) {
  const say = useMessages(workbenchWords);
  const dates = dueDatesOf(state, today);
  const { acceptedOn, decidedOn } = state.clock;
  const runs = !isWaiting(state) && !isClosed(state);
  const due = (day: CalendarDate, isRunning: boolean) =>
    isRunning && runs ? (
      <DueTag dueOn={day} today={today} calendar={state.calendar} />
    ) : (
      <DateText value={day} />
    );
  const definitions: Definition[] = [
    { term: say.received, value: <DateText value={identity.receivedAt} time /> },
    acceptedOn
      ? { term: say.acceptedOn, value: <DateText value={acceptedOn} /> }
      : { term: say.acceptBy, value: due(dates.acceptBy, true) },
    { term: say.promised, value: due(dates.promised, acceptedOn !== undefined && decidedOn === undefined) },
    ...(dates.statutory ? [{ term: say.statutory, value: <DateText value={dates.statutory} /> }] : []),
    ...(dates.renewBy && decidedOn === undefined
      ? [{ term: say.renewBy, value: due(dates.renewBy, acceptedOn !== undefined) }]
      : []),
    ...(decidedOn ? [{ term: say.decidedOn, value: <DateText value={decidedOn} /> }] : []),
    ...(dates.deliverBy && state.status !== 'refused'
      ? [{ term: say.deliverBy, value: due(dates.deliverBy, true) }]
      : []),
    ...(state.closedAt ? [{ term: say.closedOn, value: <DateText value={dateIn(state.closedAt)} /> }] : []),
  ];
  return (
    <>
      <DefinitionGrid definitions={definitions} />
      <ClockNotes state={state} isExpected={dates.expected} isProvisional={dates.provisional} />
    </>
  );
}

function ClockNotes(props: { state: CaseState; isExpected: boolean; isProvisional: boolean }) {
  const say = useMessages(workbenchWords);
  if (isClosed(props.state)) return null;
  const notes = [
    ...(props.isExpected ? [say.expectedDates] : []),
    ...(props.isProvisional ? [say.provisional] : []),
  ];
  return (
    <>
      {isWaiting(props.state) ? (
        <p>
          <Tag tone="warning">{say.stopped}</Tag>
        </p>
      ) : null}
      {notes.length > 0 ? <p className="section__lead">{notes.join(' ')}</p> : null}
    </>
  );
}
