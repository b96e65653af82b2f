import type { CalendarDate } from '../../kernel/date.ts';
import type { Locale } from '../../kernel/messages.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Context, noContext } from './answering/context.ts';
import type { Message, Officer } from './message.ts';

/** `machine` answers; at the desk a question is `waiting` or `claimed`; `closed` until the asker asks again. */
export const statuses = ['machine', 'waiting', 'claimed', 'closed'] as const;
export type EnquiryStatus = (typeof statuses)[number];

/** What never changes about a conversation (咨询). */
export interface EnquiryIdentity {
  readonly region: string;
  readonly id: Uuid;
  readonly locale: Locale;
  readonly startedAt: Date;
  /** The first question, masked. */
  readonly title: string;
}

/** Where a conversation stands: a reduction of its messages. */
export interface EnquiryState {
  readonly sequence: number;
  readonly status: EnquiryStatus;
  /** Whose desk it is at; the general desk until it has been handed over. */
  readonly agency: string;
  readonly wasHandedOver: boolean;
  readonly officer: Officer | undefined;
  /** Since when the asker waits for an officer; undefined when answered. */
  readonly waitingSince: Date | undefined;
  readonly dueOn: CalendarDate | undefined;
  readonly itemName: string;
  readonly lastAt: Date;
}

/** Replaying the messages gives the state; nothing else changes it. */
export function stateOf(messages: readonly Message[], generalDesk: string): EnquiryState {
  const first: EnquiryState = {
    sequence: 0,
    status: 'machine',
    agency: generalDesk,
    wasHandedOver: false,
    officer: undefined,
    waitingSince: undefined,
    dueOn: undefined,
    itemName: '',
    lastAt: messages[0]?.at ?? new Date(0),
  };
  return messages.reduce(after, first);
}

export function after(state: EnquiryState, message: Message): EnquiryState {
  return {
    ...state,
    ...changeBy(state, message),
    sequence: message.sequence,
    lastAt: message.at,
  };
}

function changeBy(state: EnquiryState, { said, at, officer }: Message): Partial<EnquiryState> {
  switch (said.kind) {
    case 'question':
      if (state.status === 'closed') return { status: 'machine', officer: undefined };
      return state.status === 'claimed' ? { waitingSince: state.waitingSince ?? at } : {};
    case 'reply':
      return said.reply.about ? { itemName: said.reply.about.name.zh } : {};
    case 'handed-over':
      return {
        status: 'waiting',
        agency: said.agency,
        wasHandedOver: true,
        officer: undefined,
        waitingSince: at,
        dueOn: said.dueOn as CalendarDate,
      };
    case 'claimed':
      return { status: 'claimed', officer };
    case 'released':
      return { status: 'waiting', officer: undefined, waitingSince: state.waitingSince ?? at };
    case 'answer':
      return { waitingSince: undefined, dueOn: undefined };
    case 'transferred':
      return {
        status: 'waiting',
        agency: said.to,
        officer: undefined,
        waitingSince: state.waitingSince ?? at,
        dueOn: said.dueOn as CalendarDate,
      };
    case 'closed':
      return { status: 'closed', officer: undefined, waitingSince: undefined, dueOn: undefined };
    case 'rated':
      return {};
  }
}

/** What the machine goes on from: the item and the place last spoken of, and what it has asked. */
export function contextOf(messages: readonly Message[]): Context {
  let context = noContext;
  for (const { said } of messages) {
    if (said.kind === 'question' && said.about) context = { ...context, item: said.about };
    if (said.kind !== 'reply') continue;
    const { about, understood, pending } = said.reply;
    context = {
      item: about ?? context.item,
      region: understood.region ?? context.region,
      pending,
    };
  }
  return context;
}
