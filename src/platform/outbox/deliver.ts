import { inTransaction, type Tx } from '../database/index.ts';
import type { Platform } from '../platform.ts';
import {
  claimDeliveries,
  type Delivery,
  handOn,
  isAnythingDue,
  noteFailure,
  registerSubscribers,
  settle,
  takeUpAgain,
  trySeparately,
} from './outbox-store.ts';
import { retryAfter } from './retry.ts';
import type { Subscriber } from './subscriber.ts';

const eventsAtOnce = 1000;
const deliveriesAtOnce = 50;

/** Delivers until nothing is due. @returns how many attempts were made */
export async function deliver(platform: Platform, subscribers: readonly Subscriber[]): Promise<number> {
  await registerSubscribers(platform.database, subscribers);
  return deliverDue(platform, subscribers, () => false);
}

/** Delivers in this process, beside other processes, until it is stopped. */
export function startDelivery(
  platform: Platform,
  subscribers: readonly Subscriber[],
  everyMilliseconds = 1000,
): { stop(): Promise<void> } {
  let isStopped = false;
  let isRegistered = false;
  let turn: Promise<unknown> | undefined;
  const take = async () => {
    try {
      if (!isRegistered) await registerSubscribers(platform.database, subscribers);
      isRegistered = true;
      await deliverDue(platform, subscribers, () => isStopped);
    } catch (error) {
      if (!isStopped) platform.log.error('outbox.failed', error);
    }
    turn = undefined;
  };
  // One turn at a time: a slow one leaves out those that would have begun meanwhile.
  const timer = setInterval(() => {
    turn ??= take();
  }, everyMilliseconds).unref();
  return {
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await turn;
    },
  };
}

async function deliverDue(
  platform: Platform,
  subscribers: readonly Subscriber[],
  isStopped: () => boolean,
): Promise<number> {
  const names = subscribers.map(({ name }) => name);
  let attempts = 0;
  while (await isAnythingDue(platform.database, names, platform.now())) {
    const handed = await inTransaction(platform.database, (tx) => handOn(tx, eventsAtOnce));
    const tried = await inTransaction(platform.database, (tx) => deliverSome(platform, tx, subscribers));
    attempts += tried;
    // What others hold is theirs; what became due meanwhile is for the next turn.
    if (isStopped() || (handed === 0 && tried === 0)) break;
  }
  return attempts;
}

async function deliverSome(platform: Platform, tx: Tx, subscribers: readonly Subscriber[]): Promise<number> {
  const names = subscribers.map(({ name }) => name);
  await takeUpAgain(tx, platform.now(), eventsAtOnce);
  const deliveries = await claimDeliveries(tx, names, deliveriesAtOnce);
  for (const delivery of deliveries) await deliverOne(platform, tx, subscribers, delivery);
  return deliveries.length;
}

async function deliverOne(
  platform: Platform,
  tx: Tx,
  subscribers: readonly Subscriber[],
  delivery: Delivery,
): Promise<void> {
  const { event } = delivery;
  const subscription = subscribers
    .find(({ name }) => name === delivery.subscriber)
    ?.subscriptions.find(({ topic }) => topic === event.topic);
  const error = await trySeparately(tx, async () => {
    // A topic given up by its subscriber has nobody left who waits for it.
    await subscription?.handle(platform, tx, event);
  });
  const now = platform.now();
  if (error === undefined) return settle(tx, delivery, now);
  const retryAt = retryAfter(delivery.attempts + 1, now);
  await noteFailure(tx, delivery, { error: describe(error), retryAt, now });
  const fields = { subscriber: delivery.subscriber, topic: event.topic, key: event.key, event: event.id };
  if (retryAt) platform.log.warn('outbox.delivery-failed', { ...fields, message: describe(error), retryAt });
  else platform.log.error('outbox.delivery-dead', error, fields);
}

function describe(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2000);
}
