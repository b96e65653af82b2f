import { Hono } from 'hono';
import { formatDate } from '../../../kernel/date.ts';
import { messagesIn } from '../../../kernel/messages.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { findDayOfHall, noteArrivalAt } from '../appointments/day-of-hall.ts';
import { deskAppointmentWords } from './appointment-words.ts';
import { AppointmentsPage } from './appointments-page.tsx';
import { servicePage } from './of-reception.ts';
import { deskPath } from './paths.ts';

const path = `${deskPath}/appointments`;

/** The appointments of the hall at whose window the clerk is; whoever attends none is led to the choice of one. */
export function deskAppointmentRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(path, async (c) => {
      const day = await findDayOfHall(platform, getOfficial(c), c.req.query('after'));
      if (!day) return seeOther(c, deskPath);
      const locale = c.get('locale');
      const { title } = messagesIn(deskAppointmentWords, locale);
      return c.render(<AppointmentsPage {...day} />, servicePage(c, title(formatDate(day.day, locale))));
    })
    .post(path, async (c) => {
      const number = (await readForm(c)).get('number') ?? '';
      // Who was noted by a colleague a moment ago is shown as arrived all the same.
      await attempt(() => noteArrivalAt(platform, getOfficial(c), number));
      return seeOther(c, path);
    });
}
