import { dateIn } from '../../../kernel/date.ts';
import { conflict, invalid } from '../../../kernel/refusal.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { findAttendance } from '../attendance/attendance-store.ts';
import { requireNoReception } from '../commands/requirements.ts';
import { getPlace } from '../place.ts';
import { groupOfWindow } from '../plan/hall-plan.ts';
import { counterPolicy } from '../policy.ts';
import { queueTopic } from './ticket.ts';
import { appendTicketEvent, callFirst, findCalled, moveCalled, moveToGroup } from './ticket-store.ts';

/** Calls whose turn it is to the clerk's window. @throws Refusal `no-window`, `nobody-waits`, `reception-open` */
export async function callNext(platform: Platform, actor: OfficialActor): Promise<void> {
  await requireNoReception(platform, actor);
  const { account, at, ...here } = await callerOf(platform, actor);
  await inTransaction(platform.database, async (tx) => {
    // One person at a time: who was called and has not come is dealt with first.
    if (await findCalled(tx, account)) return;
    const called = here.group && (await callFirst(tx, here.group, { ...here, account, at }));
    if (!called) throw nobodyWaits();
    await appendTicketEvent(tx, called, { kind: 'called', at, window: here.window, account });
    await platform.signals.send(tx, queueTopic(here.hall));
  });
}

/** Calls again, or notes that nobody came (过号). @throws Refusal `nothing-called` */
export async function dealWithCalled(
  platform: Platform,
  actor: OfficialActor,
  kind: 'called-again' | 'missed',
): Promise<void> {
  const moved = await inTransaction(platform.database, (tx) => moveOwn(platform, tx, actor, kind));
  if (!moved) throw nothingCalled();
}

/** The person who was called has come. */
export async function serveCalled(platform: Platform, actor: OfficialActor): Promise<void> {
  await inTransaction(platform.database, (tx) => moveOwn(platform, tx, actor, 'serving'));
}

/** Sends the person who was called to another group of windows (转号). @throws Refusal `nothing-called`, `group-unknown` */
export async function transferCalled(platform: Platform, actor: OfficialActor, group: string): Promise<void> {
  const { account, at, hall, window, plan } = await callerOf(platform, actor);
  if (!plan.groups.some(({ code }) => code === group)) throw groupUnknown();
  const moved = await inTransaction(platform.database, async (tx) => {
    const called = await findCalled(tx, account);
    if (!called || !(await moveToGroup(tx, called, group))) return false;
    await appendTicketEvent(tx, called, { kind: 'transferred', at, window, account, group });
    await platform.signals.send(tx, queueTopic(hall));
    return true;
  });
  if (!moved) throw nothingCalled();
}

async function moveOwn(
  platform: Platform,
  tx: Tx,
  { accountId: account }: OfficialActor,
  kind: 'called-again' | 'serving' | 'missed',
): Promise<boolean> {
  const called = await findCalled(tx, account);
  const at = platform.now();
  if (!called || !(await moveCalled(tx, called, kind, at))) return false;
  const window = called.window ?? '';
  await appendTicketEvent(tx, called, { kind, at, window, account });
  await platform.signals.send(tx, queueTopic(called.hall));
  return true;
}

async function callerOf({ database, now }: Platform, actor: OfficialActor) {
  const attendance = await findAttendance(database, actor.accountId);
  if (!attendance) {
    throw conflict('no-window', {
      zh: '请先选择您今天值守的窗口。',
      en: 'First choose the window that you attend today.',
    });
  }
  const { hall, number: window } = attendance;
  const place = await getPlace(database, attendance);
  counterPolicy.require(actor, 'attend', { agencies: place.window.agencies });
  const at = now();
  const group = groupOfWindow(place.plan, window)?.code;
  return { hall, window, group, day: dateIn(at), account: actor.accountId, at, plan: place.plan };
}

function nothingCalled(): Error {
  return conflict('nothing-called', {
    zh: '您现在没有叫出的号。',
    en: 'You have called nobody.',
  });
}

function groupUnknown(): Error {
  const message = { zh: '请选择转到哪类业务', en: 'Choose the matter to send to' };
  return invalid('group-unknown', message, [{ field: 'group', message }]);
}

function nobodyWaits(): Error {
  return conflict('nobody-waits', {
    zh: '现在没有人等候。没有取号的群众可以直接接待。',
    en: 'Nobody waits. Somebody without a ticket can be served directly.',
  });
}
