import { addDays, dateIn, formatDate, isCalendarDate } from '../../../kernel/date.ts';
import { parseMobilePhone } from '../../../kernel/phone.ts';
import { conflict, type FieldFault, invalid, Refusal } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Hall } from '../../agencies/index.ts';
import type { HallPlan, MatterGroup } from '../plan/hall-plan.ts';
import { type Appointment, digestOf, newNumber, newToken } from './appointment.ts';
import { insertAppointment, readHolding, takePlace } from './appointment-store.ts';
import { happened } from './appointment-topic.ts';
import { daysOffered, listSlots } from './list-slots.ts';

export interface BookingInput {
  readonly day: string;
  readonly minute: string;
  readonly name: string;
  readonly phone: string;
}

export interface Booking {
  readonly hall: Hall;
  readonly plan: HallPlan;
  readonly group: MatterGroup;
  readonly item: Appointment['item'];
  /** Somebody who is signed in. */
  readonly person: Uuid | undefined;
  /** Address of the client. */
  readonly address: string;
}

/** What one address may book a day: a family, or an office, not a trader in places. */
const mostFromAddress = 10;

/**
 * Books a slot, without an account as well: telephone and name, bounded by telephone and address.
 * @throws Refusal `appointment-invalid`, `slot-full`, `too-many-appointments`, `appointments-missed`
 */
export async function bookAppointment(
  platform: Platform,
  booking: Booking,
  input: BookingInput,
): Promise<Appointment> {
  const { hall, group } = booking;
  const { day, minute, name, phone } = await readInput(platform, booking, input);
  const appointment = {
    hall: hall.code,
    id: uuidv7(),
    token: newToken(),
    group: group.code,
    day,
    minute,
    item: booking.item,
    name,
    phone,
    person: booking.person,
    madeAt: platform.now(),
    arrivedAt: undefined,
    cancelledAt: undefined,
    missedAt: undefined,
  };
  return inTransaction(platform.database, async (tx) => {
    const fromDigest = await requireWithinBounds(platform, tx, booking, phone);
    if (!(await takePlace(tx, appointment, group.capacity))) throw slotFull();
    const numbered = await insertNumbered(tx, { appointment, letter: group.letter, fromDigest });
    await announce(tx, happened('booked', numbered, numbered.madeAt));
    return numbered;
  });
}

async function insertNumbered(
  tx: Tx,
  {
    appointment,
    letter,
    fromDigest,
  }: { appointment: Omit<Appointment, 'number'>; letter: string; fromDigest: Buffer },
): Promise<Appointment> {
  for (let times = 0; times < 20; times++) {
    const numbered = { ...appointment, number: newNumber(letter) };
    if (await insertAppointment(tx, numbered, fromDigest)) return numbered;
  }
  throw new Error('no number was free');
}

async function requireWithinBounds(
  { secret, now }: Platform,
  tx: Tx,
  { plan: { appointments }, address }: Booking,
  phone: string,
): Promise<Buffer> {
  const today = dateIn(now());
  const fromDigest = digestOf(secret, address);
  const holding = await readHolding(tx, phone, {
    fromDigest,
    missedSince: addDays(today, -appointments.misses.withinDays),
    madeSince: new Date(now().getTime() - 24 * 60 * 60_000),
  });
  if (holding.open >= appointments.openAtOnce) throw tooMany(appointments.openAtOnce);
  if (holding.fromAddress >= mostFromAddress) throw tooManyFromHere();
  const { most, pauseDays } = appointments.misses;
  const again = holding.lastMissed && addDays(holding.lastMissed, pauseDays);
  if (holding.missed >= most && again && again > today)
    throw missedTooOften(formatDate(again, 'zh-CN'), again);
  return fromDigest;
}

async function readInput(platform: Platform, booking: Booking, input: BookingInput) {
  const faults: FieldFault[] = [];
  const fault = (field: string, zh: string, en: string) => faults.push({ field, message: { zh, en } });
  const name = input.name.trim();
  if (name === '' || name.length > 100) fault('name', '请填写姓名', 'Give a name');
  const phone = readPhone(input.phone, faults);
  const minute = Number(input.minute);
  const { day } = input;
  const isOffered = isCalendarDate(day) && daysOffered(platform, booking.hall, booking.plan).includes(day);
  const slots = isOffered ? await listSlots(platform, booking, day) : [];
  if (input.minute === '' || !slots.some((slot) => slot.minute === minute)) {
    fault('minute', '请选择时段', 'Choose a time');
  }
  if (faults.length > 0 || !isOffered || phone === undefined) {
    throw invalid('appointment-invalid', { zh: '没有预约。', en: 'Nothing was booked.' }, faults);
  }
  return { day, minute, name, phone };
}

function readPhone(text: string, faults: FieldFault[]): string | undefined {
  try {
    return parseMobilePhone(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    faults.push({ field: 'phone', message: error.text });
    return undefined;
  }
}

function slotFull(): Refusal {
  const message = {
    zh: '这个时段刚刚约满，请选择其他时段',
    en: 'This time has just been taken. Choose another',
  };
  return new Refusal('conflict', 'slot-full', message, [{ field: 'minute', message }]);
}

function tooMany(most: number): Refusal {
  const message = {
    zh: `这个手机号码已有${most}个未到期的预约。请先取消其中一个，或者到大厅取号`,
    en: `This telephone holds ${most} appointments. Cancel one first, or take a ticket at the hall`,
  };
  return new Refusal('conflict', 'too-many-appointments', message, [{ field: 'phone', message }]);
}

function tooManyFromHere(): Error {
  return conflict('too-many-from-here', {
    zh: '从您所在的网络今天预约太多，请明天再试，或者到大厅取号。',
    en: 'Too many have been booked from your network today. Try tomorrow, or take a ticket at the hall.',
  });
}

function missedTooOften(zh: string, en: string): Refusal {
  const message = {
    zh: `这个手机号码多次预约未到，${zh}起可以再预约；到大厅取号不受影响`,
    en: `Too many appointments were missed. Book again from ${en}; tickets at the hall are not affected`,
  };
  return new Refusal('conflict', 'appointments-missed', message, [{ field: 'phone', message }]);
}
