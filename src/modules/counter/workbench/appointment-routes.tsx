import { type Context, Hono } from 'hono';
import { dateIn, formatDate } from '../../../kernel/date.ts';
import { messagesIn } from '../../../kernel/messages.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { type DayCursor, findByNumber, readDay } from '../appointments/appointment-store.ts';
import { noteArrival } from '../appointments/end-appointment.ts';
import { findAttendance } from '../attendance/attendance-store.ts';
import { getPlace, type Place } from '../place.ts';
import { deskAppointmentWords } from './appointment-words.ts';
import { AppointmentsPage } from './appointments-page.tsx';
import { servicePage } from './of-reception.ts';
import { deskPath } from './paths.ts';

const path = `${deskPath}/appointments`;
const pageSize = 50;

/** The appointments of the hall at whose window the clerk is. */
export function deskAppointmentRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(
      path,
      atWindow(platform, async (c, place) => {
        const day = dateIn(platform.now());
        const found = await readDay(
          platform.database,
          { hall: place.hall.code, day },
          { after: readCursor(c.req.query('after')), size: pageSize + 1 },
        );
        const appointments = found.slice(0, pageSize);
        const last = appointments.at(-1);
        const next = last && found.length > pageSize ? `${last.minute}-${last.id}` : undefined;
        const words = messagesIn(deskAppointmentWords, c.get('locale'));
        return c.render(
          <AppointmentsPage {...{ place, day, appointments, next }} />,
          servicePage(c, words.title(formatDate(day, c.get('locale')))),
        );
      }),
    )
    .post(
      path,
      atWindow(platform, async (c, place) => {
        const number = (await readForm(c)).get('number') ?? '';
        const day = dateIn(platform.now());
        const found = await findByNumber(platform.database, { hall: place.hall.code, day, number });
        if (found) await noteArrival(platform, found);
        return seeOther(c, path);
      }),
    );
}

/** Whoever attends no window is led to the choice of one. */
function atWindow(
  platform: Platform,
  handle: (c: Context<Env>, place: Place) => Promise<Response>,
): (c: Context<Env>) => Promise<Response> {
  return async (c) => {
    const attendance = await findAttendance(platform.database, getOfficial(c).accountId);
    if (!attendance) return seeOther(c, deskPath);
    return handle(c, await getPlace(platform.database, attendance));
  };
}

function readCursor(text: string | undefined): DayCursor | undefined {
  const [, minute = '', id = ''] = /^(\d{1,4})-(.+)$/.exec(text ?? '') ?? [];
  return isUuid(id) ? { minute: Number(minute), id } : undefined;
}
