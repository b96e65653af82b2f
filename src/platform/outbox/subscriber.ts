import type { Tx } from '../database/index.ts';
import type { Platform } from '../platform.ts';
import type { OutboxEvent, Topic } from './topic.ts';

/** What a subscriber does with an event: what it writes in `tx` happens once, what it does outside at least once. */
export type Handler<Data> = (platform: Platform, tx: Tx, event: OutboxEvent<Data>) => Promise<void>;

/** A part of the program that listens. Its name is its memory: renamed, it begins anew. */
export interface Subscriber {
  readonly name: string;
  readonly subscriptions: readonly Subscription[];
}

export interface Subscription {
  readonly topic: string;
  readonly handle: Handler<unknown>;
}

export function subscriber(name: string, ...subscriptions: readonly Subscription[]): Subscriber {
  return { name, subscriptions };
}

/** Data that no longer have the topic's shape are a fault of the delivery, not of the handler. */
export function on<Data>(topic: Topic<Data>, handle: Handler<Data>): Subscription {
  return {
    topic: topic.name,
    handle: (platform, tx, event) => handle(platform, tx, { ...event, data: topic.schema.parse(event.data) }),
  };
}
