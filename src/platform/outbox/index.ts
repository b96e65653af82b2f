export { deliver, startDelivery } from './deliver.ts';
export { forgetDeliveredEvents } from './forget-delivered.ts';
export {
  announce,
  announcing,
  countDeliveries,
  type DeadLetter,
  type OutboxCount,
  readDeadLetters,
  reviveDeadLetters,
} from './outbox-store.ts';
export { retryAfter } from './retry.ts';
export { on, type Subscriber, subscriber } from './subscriber.ts';
export { declareTopic, eventOf, type OutboxEvent, type Topic } from './topic.ts';
