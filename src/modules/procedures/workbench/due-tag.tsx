import type { CalendarDate } from '../../../kernel/date.ts';
import { DateText, Tag, type Tone, useMessages } from '../../../web/ui/index.ts';
import { type ClockColour, clockColour, workingDaysLeft } from '../clock.ts';
import { workbenchWords } from './words.ts';

const tones: Record<ClockColour, Tone> = { green: 'success', yellow: 'warning', red: 'danger' };

/** A due day with what is left of it, in words and colour. */
export function DueTag({ dueOn, today }: { dueOn: CalendarDate; today: CalendarDate }) {
  const words = useMessages(workbenchWords);
  return (
    <>
      <DateText value={dueOn} />{' '}
      <Tag tone={tones[clockColour(dueOn, today)]}>
        {words.daysLeft(workingDaysLeft(dueOn, today), today > dueOn)}
      </Tag>
    </>
  );
}
