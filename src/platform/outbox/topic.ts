import type { z } from 'zod';
import { type Uuid, uuidv7 } from '../../kernel/uuid.ts';

/** A kind of event that a module announces: `procedures.case`. Its data survive JSON. */
export interface Topic<Data> {
  readonly name: string;
  readonly schema: z.ZodType<Data>;
}

export function declareTopic<Data>(name: string, schema: z.ZodType<Data>): Topic<Data> {
  return { name, schema };
}

/** Something that has happened. Events of one key are delivered in the order in which they were announced. */
export interface OutboxEvent<Data = unknown> {
  /** An event announced twice under one id is delivered once. */
  readonly id: Uuid;
  readonly topic: string;
  readonly key: string;
  readonly at: Date;
  readonly data: Data;
}

export function eventOf<Data>(
  topic: Topic<Data>,
  event: { readonly id?: Uuid; readonly key: string; readonly at: Date; readonly data: Data },
): OutboxEvent<Data> {
  return { id: event.id ?? uuidv7(), topic: topic.name, key: event.key, at: event.at, data: event.data };
}
