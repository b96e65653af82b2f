import { type CalendarDate, formatDate } from '../../../kernel/date.ts';
import { invalid } from '../../../kernel/refusal.ts';
import type { CaseState } from '../case.ts';
import { dayOf } from '../engine/action.ts';

/**
 * The day on which something happened outside that is written down later: a hearing that ended on Friday, a licence
 * that was collected. Never in the future, before receipt, or before what it ends.
 * @returns nothing where it happened today
 * @throws Refusal `act-invalid`
 */
export function readDayOfAct(
  state: CaseState,
  request: { readonly act: string; readonly on?: string | undefined; readonly of?: number | undefined },
  today: CalendarDate,
): { on?: CalendarDate } {
  const on = request.on as CalendarDate | undefined;
  if (on === undefined || on === today) return {};
  const earliest = earliestDay(state, request);
  if (on > today) {
    throw wrongDay({ zh: '日期不能晚于今天', en: 'It cannot lie in the future' });
  }
  if (on < earliest) {
    throw wrongDay({
      zh: `日期不能早于${formatDate(earliest, 'zh-CN')}`,
      en: `It cannot be before ${formatDate(earliest, 'en')}`,
    });
  }
  return { on };
}

/** Not before the last thing that had to be there: acceptance, the decision, the beginning of what it ends. */
function earliestDay(
  state: CaseState,
  request: { readonly act: string; readonly of?: number | undefined },
): CalendarDate {
  const { acceptedOn, decidedOn, receivedOn } = state.clock;
  const base = decidedOn ?? acceptedOn ?? receivedOn;
  if (state.procedure.actSet.acts[request.act]?.clock !== 'resumes') return base;
  const begun = state.actions.findLast(
    ({ sequence, event }) => event.type === 'paused' && (request.of === undefined || request.of === sequence),
  );
  return begun ? dayOf(begun) : base;
}

function wrongDay(message: { zh: string; en: string }): Error {
  return invalid('act-invalid', message, [{ field: 'on', message }]);
}
