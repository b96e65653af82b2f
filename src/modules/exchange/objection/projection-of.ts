import { dateIn } from '../../../kernel/date.ts';
import { type CarriedRun, type OfficialCalendar, standingOf } from '../../procedures/index.ts';
import type { ObjectionEvent, ObjectionProjection } from './objection.ts';

export function projectionOf(
  run: CarriedRun<ObjectionEvent>,
  calendar: OfficialCalendar,
  now: Date,
): ObjectionProjection {
  const [owed] = standingOf(run, calendar, dateIn(now)).open;
  return {
    status: run.status,
    waitsRole: owed?.task.role ?? null,
    waitsAgency: owed?.task.agency ?? null,
    dueOn: owed?.dueOn ?? null,
    closedAt: run.closedAt ?? null,
  };
}
