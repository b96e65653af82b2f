import type { CalendarDate } from '../../../kernel/date.ts';
import { DateText, Tag, type Tone, useMessages } from '../../../web/ui/index.ts';
import type { OfficialCalendar } from '../calendar.ts';
import { type ClockColour, clockColour, workingDaysLeft } from '../clock.ts';
import { workbenchWords } from './words.ts';

const tones: Record<ClockColour, Tone> = { green: 'success', yellow: 'warning', red: 'danger' };

export interface DueTagProps {
  readonly dueOn: CalendarDate;
  readonly today: CalendarDate;
  readonly calendar: OfficialCalendar;
}

/** A due day with what is left of it, in words and colour. */
export function DueTag({ dueOn, today, calendar }: DueTagProps) {
  const words = useMessages(workbenchWords);
  return (
    <>
      <DateText value={dueOn} />{' '}
      <Tag tone={tones[clockColour(dueOn, today, calendar)]}>
        {words.daysLeft(workingDaysLeft(dueOn, today, calendar), today > dueOn)}
      </Tag>
    </>
  );
}
