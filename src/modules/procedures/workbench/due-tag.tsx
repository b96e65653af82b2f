import { type CalendarDate, formatDate } from '../../../kernel/date.ts';
import { Tag, type Tone, useLocale, useMessages } from '../../../web/ui/index.ts';
import { type ClockColour, clockColour, workingDaysLeft } from '../clock.ts';
import { workbenchWords } from './words.ts';

const tones: Record<ClockColour, Tone> = { green: 'success', yellow: 'warning', red: 'danger' };

/** A due day with what is left of it, in words and colour. */
export function DueTag({
  dueOn,
  today,
  stopped,
}: {
  dueOn: CalendarDate;
  today: CalendarDate;
  stopped: boolean;
}) {
  const words = useMessages(workbenchWords);
  const locale = useLocale();
  if (stopped) return <Tag>{words.stopped}</Tag>;
  return (
    <>
      {formatDate(dueOn, locale)}{' '}
      <Tag tone={tones[clockColour(dueOn, today)]}>{words.daysLeft(workingDaysLeft(dueOn, today))}</Tag>
    </>
  );
}
