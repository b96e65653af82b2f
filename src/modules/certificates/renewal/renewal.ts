import { addDays, type CalendarDate } from '../../../kernel/date.ts';
import { addWorkingDays, type WorkingCalendar } from '../../../kernel/working-days.ts';
import { lastDayToAsk, type RenewalOffer, type TimeToAsk } from '../../catalogue/index.ts';
import { type Certificate, standingOf } from '../certificate.ts';

/** Days before the last day to ask on which the holder is told. */
const warning = 30;

/** How a certificate is renewed. */
export interface Renewal {
  readonly offer: RenewalOffer;
  /** Last day to ask in time. */
  readonly askBy: CalendarDate;
  /** From some weeks before that day on. */
  readonly isDue: boolean;
  readonly isLate: boolean;
}

/** Undefined where nothing renews it, or where it is not in force. */
export function renewalOf(
  certificate: Certificate,
  offers: readonly RenewalOffer[],
  { today, calendar }: { readonly today: CalendarDate; readonly calendar: WorkingCalendar },
): Renewal | undefined {
  const { type, issuerAgency, validUntil } = certificate;
  const offer = offers.find((each) => each.certificate === type && each.agency === issuerAgency);
  if (!offer || validUntil === undefined || standingOf(certificate, today) !== 'valid') return undefined;
  const askBy = lastDayToAsk(validUntil, offer.before, calendar);
  return { offer, askBy, isDue: today >= addDays(askBy, -warning), isLate: today > askBy };
}

/** Whoever holds a certificate until this day or an earlier one is told today. */
export function lastDayToTell(
  today: CalendarDate,
  { value, unit }: TimeToAsk,
  calendar: WorkingCalendar,
): CalendarDate {
  const askBy = addDays(today, warning);
  // One day more than enough where the last day to ask falls on a holiday; `renewalOf` knows the day itself.
  return unit === 'working-day' ? addWorkingDays(askBy, value + 1, calendar) : addDays(askBy, value);
}
