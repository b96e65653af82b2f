import { dateIn } from '../../../kernel/date.ts';
import { isOpenAt, parseOpeningHours } from '../../../kernel/opening-hours.ts';
import { parseMobilePhone } from '../../../kernel/phone.ts';
import { conflict, invalid, notFound, Refusal } from '../../../kernel/refusal.ts';
import { provisionalCalendar } from '../../../kernel/state-council-calendar.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Hall } from '../../agencies/index.ts';
import { newToken } from '../appointments/appointment.ts';
import type { HallPlan, MatterGroup } from '../plan/hall-plan.ts';
import { queueTopic, type Ticket } from './ticket.ts';
import {
  appendTicketEvent,
  findTicketByPhone,
  findTicketByToken,
  insertTicket,
  nextSerial,
} from './ticket-store.ts';

export interface TicketInput {
  readonly group: string;
  /** Code of a priority, or empty. */
  readonly priority: string;
  /** May be left out at a machine that prints the number. */
  readonly phone: string;
}

/** Where a ticket is taken: by telephone, or at the machine of the hall. */
export interface TicketPlace {
  readonly hall: Hall;
  readonly plan: HallPlan;
  readonly isKiosk?: boolean | undefined;
}

/**
 * A number for a group of windows while the hall is open: one a telephone; whoever asks again gets the one that waits.
 * @throws Refusal `ticket-invalid`, `hall-closed`
 */
export async function takeTicket(
  platform: Platform,
  { hall, plan, isKiosk }: TicketPlace,
  input: TicketInput,
): Promise<Ticket> {
  const now = platform.now();
  requireOpen(hall, now);
  const { group, phone, priority } = readInput(plan, input, isKiosk === true);
  const day = dateIn(now);
  return inTransaction(platform.database, async (tx) => {
    const waiting = phone && (await findTicketByPhone(tx, { hall: hall.code, day }, phone));
    if (waiting) return waiting;
    const ticket = await newTicket(tx, {
      hall: hall.code,
      group,
      now,
      headStart: priority?.headStartMinutes ?? 0,
    });
    const taken = { ...ticket, priority: priority?.code };
    if (!(await insertTicket(tx, taken, phone))) throw again();
    await appendTicketEvent(tx, taken, { kind: 'taken', at: now });
    await platform.signals.send(tx, queueTopic(hall.code));
    return taken;
  });
}

/** The next number of a group, not yet written down. */
export async function newTicket(
  tx: Tx,
  { hall, group, now, headStart }: { hall: string; group: MatterGroup; now: Date; headStart: number },
): Promise<Ticket> {
  const day = dateIn(now);
  const serial = await nextSerial(tx, { hall, day }, group.code);
  return {
    hall,
    id: uuidv7(),
    token: newToken(),
    day,
    group: group.code,
    number: `${group.letter}${`${serial}`.padStart(3, '0')}`,
    priority: undefined,
    takenAt: now,
    orderAt: new Date(now.getTime() - headStart * 60_000),
    state: 'waiting',
    window: undefined,
    appointment: undefined,
  };
}

/** @throws Refusal `hall-closed` */
export function requireOpen(hall: Hall, now: Date): void {
  const hours = parseOpeningHours(hall.openingHours.zh);
  if (hours && !isOpenAt(hours, now, provisionalCalendar)) throw closed(hall);
}

/** Whoever has its address may look. @throws Refusal `ticket-unknown` */
export async function getTicket({ database }: Platform, token: string): Promise<Ticket> {
  const found = /^[0-9a-f]{32}$/.test(token) ? await findTicketByToken(database, token) : undefined;
  if (found) return found;
  throw notFound('ticket-unknown', {
    zh: '没有找到这个号。请重新取号。',
    en: 'There is no such ticket. Take another.',
  });
}

function readInput(plan: HallPlan, input: TicketInput, mayLeavePhone: boolean) {
  const group = plan.groups.find(({ code }) => code === input.group);
  if (!group) {
    const message = { zh: '请选择要办的业务', en: 'Choose a matter' };
    throw invalid('ticket-invalid', message, [{ field: 'group', message }]);
  }
  const priority = plan.priorities.find(({ code }) => code === input.priority);
  if (mayLeavePhone && input.phone.trim() === '') return { group, priority, phone: undefined };
  try {
    return { group, priority, phone: parseMobilePhone(input.phone) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw invalid('ticket-invalid', error.text, [{ field: 'phone', message: error.text }]);
  }
}

function closed({ openingHours }: Hall): Error {
  return conflict('hall-closed', {
    zh: `大厅现在不办公，不能取号。办公时间：${openingHours.zh}`,
    en: `The hall is closed now. Hours: ${openingHours.en ?? openingHours.zh}`,
  });
}

function again(): Error {
  return conflict('ticket-taken', {
    zh: '这个手机号码刚刚取过号，请再点一次查看。',
    en: 'A ticket has just been taken with this telephone. Press again to see it.',
  });
}
