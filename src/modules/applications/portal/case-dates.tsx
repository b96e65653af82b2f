import { formatDate, formatDateTime } from '../../../kernel/date.ts';
import { Section, SummaryList, type SummaryRow, useLocale, useMessages } from '../../../web/ui/index.ts';
import { dueDatesOf } from '../../procedures/index.ts';
import type { CaseContext } from './case-context.ts';
import { myWords } from './my-words.ts';

/** The dates of the case: the same reduction that officials see. */
export function CaseDates({ context }: { context: CaseContext }) {
  const words = useMessages(myWords).one;
  const locale = useLocale();
  const { state } = context.view;
  const { clock, plan } = state;
  const dates = dueDatesOf(state, context.today);
  const isOpen = state.closedAt === undefined;
  const isImmediate = plan.promised.unit === 'immediate';
  const row = (key: string, date: Parameters<typeof formatDate>[0] | undefined): SummaryRow[] =>
    date === undefined ? [] : [{ key, value: formatDate(date, locale) }];
  const rows = [
    ...row(words.acceptedOn, clock.acceptedOn),
    ...(isOpen && clock.acceptedOn === undefined ? row(words.acceptBy, dates.acceptBy) : []),
    ...row(words.decidedOn, clock.decidedOn),
    ...(clock.decidedOn === undefined && isOpen
      ? [
          { key: words.promised, value: isImmediate ? words.onTheSpot : formatDate(dates.promised, locale) },
          ...row(words.statutory, isImmediate ? undefined : dates.statutory),
          ...row(words.renewBy, dates.renewBy),
        ]
      : []),
    ...(isOpen ? row(words.deliverBy, dates.deliverBy) : []),
    ...(state.closedAt ? [{ key: words.closed, value: formatDateTime(state.closedAt, locale) }] : []),
  ];
  return (
    <Section title={words.dates}>
      <SummaryList rows={rows} />
      {state.status === 'correcting' ? <p className="field__hint">{words.restarts}</p> : null}
      {isOpen && dates.renewBy ? <p className="field__hint">{words.deemedRenewed}</p> : null}
      {isOpen && dates.expected && !isImmediate ? <p className="field__hint">{words.expected}</p> : null}
      {clock.extendedBy > 0 ? <p className="field__hint">{words.extended(clock.extendedBy)}</p> : null}
      {isOpen && dates.provisional ? <p className="field__hint">{words.provisional}</p> : null}
    </Section>
  );
}
