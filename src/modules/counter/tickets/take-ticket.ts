import { dateIn } from '../../../kernel/date.ts';
import { isOpenAt, parseOpeningHours } from '../../../kernel/opening-hours.ts';
import { parseMobilePhone } from '../../../kernel/phone.ts';
import { conflict, invalid, notFound, Refusal } from '../../../kernel/refusal.ts';
import { provisionalCalendar } from '../../../kernel/state-council-calendar.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Hall } from '../../agencies/index.ts';
import { newToken } from '../appointments/appointment.ts';
import type { HallPlan } from '../plan/hall-plan.ts';
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
  readonly phone: string;
}

/**
 * A number for a group of windows while the hall is open: one a telephone; whoever asks again gets the one that waits.
 * @throws Refusal `ticket-invalid`, `hall-closed`
 */
export async function takeTicket(
  platform: Platform,
  { hall, plan }: { hall: Hall; plan: HallPlan },
  input: TicketInput,
): Promise<Ticket> {
  const now = platform.now();
  const hours = parseOpeningHours(hall.openingHours.zh);
  if (hours && !isOpenAt(hours, now, provisionalCalendar)) throw closed(hall);
  const { group, phone, priority } = readInput(plan, input);
  const day = dateIn(now);
  return inTransaction(platform.database, async (tx) => {
    const waiting = await findTicketByPhone(tx, { hall: hall.code, day }, phone);
    if (waiting) return waiting;
    const serial = await nextSerial(tx, { hall: hall.code, day }, group.code);
    const ticket: Ticket = {
      hall: hall.code,
      id: uuidv7(),
      token: newToken(),
      day,
      group: group.code,
      number: `${group.letter}${`${serial}`.padStart(3, '0')}`,
      priority: priority?.code,
      takenAt: now,
      orderAt: new Date(now.getTime() - (priority?.headStartMinutes ?? 0) * 60_000),
      state: 'waiting',
      window: undefined,
    };
    if (!(await insertTicket(tx, ticket, phone))) throw again();
    await appendTicketEvent(tx, ticket, { kind: 'taken', at: now });
    await platform.signals.send(tx, queueTopic(hall.code));
    return ticket;
  });
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

function readInput(plan: HallPlan, input: TicketInput) {
  const group = plan.groups.find(({ code }) => code === input.group);
  if (!group) {
    const message = { zh: '请选择要办的业务', en: 'Choose a matter' };
    throw invalid('ticket-invalid', message, [{ field: 'group', message }]);
  }
  const priority = plan.priorities.find(({ code }) => code === input.priority);
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
