import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { Env } from '../../identity/index.ts';
import { type BookingInput, bookAppointment } from '../appointments/book.ts';
import { calendarFile } from '../appointments/calendar-file.ts';
import { cancelAppointment, getAppointment } from '../appointments/end-appointment.ts';
import { daysOffered, listSlots } from '../appointments/list-slots.ts';
import { listOfferedHalls, listOwnAppointments } from '../appointments/offered-halls.ts';
import { getPlanOf } from '../place.ts';
import { AppointmentPage } from './appointment-page.tsx';
import { appointmentWords } from './appointment-words.ts';
import { appointmentsPath, BookPage, type ChosenGroup } from './book-page.tsx';

/** Booking, looking, cancelling; with an account or without. */
export function appointmentRoutes(platform: Platform): Hono<Env> {
  const one = `${appointmentsPath}/:token`;
  return new Hono<Env>()
    .get(appointmentsPath, (c) => showBooking(c, platform))
    .post(appointmentsPath, (c) => book(c, platform))
    .get(one, async (c) => {
      const appointment = await getAppointment(platform, c.req.param('token'));
      const { hall, plan } = await getPlanOf(platform.database, appointment.hall);
      const url = `${platform.publicUrl}${appointmentsPath}/${appointment.token}`;
      return c.render(<AppointmentPage {...{ appointment, hall, plan, url }} />, pageOf(c));
    })
    .get(`${one}/calendar.ics`, async (c) => {
      const appointment = await getAppointment(platform, c.req.param('token'));
      const { hall, plan } = await getPlanOf(platform.database, appointment.hall);
      const url = `${platform.publicUrl}${appointmentsPath}/${appointment.token}`;
      const { minutes } = plan.appointments;
      return c.body(calendarFile(appointment, { hall, minutes, url, now: platform.now() }), 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${appointment.number}.ics"`,
        'cache-control': 'private, no-store',
      });
    })
    .post(`${one}/cancel`, async (c) => {
      await readForm(c);
      const appointment = await getAppointment(platform, c.req.param('token'));
      await attempt(() => cancelAppointment(platform, appointment));
      return seeOther(c, `${appointmentsPath}/${appointment.token}`);
    });
}

async function book(c: Context<Env>, platform: Platform): Promise<Response> {
  const form = await readForm(c);
  const typed: BookingInput = {
    day: c.req.query('day') ?? '',
    minute: form.get('minute') ?? '',
    name: form.get('name') ?? '',
    phone: form.get('phone') ?? '',
  };
  const { chosen, item } = await readChoice(c, platform);
  if (!chosen) return seeOther(c, appointmentsPath);
  const actor = c.get('actor');
  const person = actor?.kind === 'person' ? actor.personId : undefined;
  const booked = await attempt(() =>
    bookAppointment(platform, { ...chosen, item, person, address: c.get('clientAddress') }, typed),
  );
  if (booked.done) return seeOther(c, `${appointmentsPath}/${booked.value.token}`);
  return showBooking(c, platform, { typed, refusal: booked.refusal });
}

async function showBooking(
  c: Context<Env>,
  platform: Platform,
  { typed, refusal }: { typed?: BookingInput; refusal?: Refusal } = {},
): Promise<Response> {
  const { halls, chosen, item } = await readChoice(c, platform);
  const actor = c.get('actor');
  const self = actor?.kind === 'person' ? (actor.representedBy ?? actor) : undefined;
  const known = { day: '', minute: '', name: self?.name ?? '', phone: self?.phone ?? '', ...typed };
  const day = chosen?.days.find((one) => one === (c.req.query('day') ?? typed?.day)) ?? chosen?.days[0];
  const slots = chosen && day ? await listSlots(platform, chosen, day) : [];
  return c.render(
    <BookPage
      halls={halls}
      item={item?.code}
      itemName={item?.name}
      chosen={chosen && { ...chosen, slots }}
      typed={{ ...known, day: day ?? '' }}
      mine={actor?.kind === 'person' ? await listOwnAppointments(platform, actor) : []}
      refusal={refusal}
    />,
    { ...pageOf(c), ...(refusal ? { status: statusOf(refusal), errors: 1 } : {}) },
  );
}

/** What the address chooses; an item narrows the halls to those that receive for its agency. */
async function readChoice(c: Context<Env>, platform: Platform) {
  const code = c.req.query('item');
  const version = code === undefined ? undefined : await getItemVersion(platform.database, code);
  const item = version && { code: version.implementationCode, name: version.item.name.zh };
  const halls = await listOfferedHalls(platform, version?.offering.agency);
  const offered = halls.find(({ hall }) => hall.code === c.req.query('hall'));
  const group = offered?.groups.find((one) => one.code === c.req.query('group'));
  const chosen: ChosenGroup | undefined = offered &&
    group && {
      hall: offered.hall,
      plan: offered.plan,
      group,
      days: daysOffered(platform, offered.hall, offered.plan),
      slots: [],
    };
  return { halls, chosen, item };
}

function pageOf(c: Context<Env>) {
  return {
    title: messagesIn(appointmentWords, c.get('locale')).title,
    noIndex: true,
    private: true,
  } as const;
}
