import type { Text } from '../../../kernel/messages.ts';

export type ContactChannel = 'sms' | 'email';

export interface Message {
  readonly channel: ContactChannel;
  /** Phone or e-mail address. */
  readonly target: string;
  readonly text: Text;
}

/** Brings short messages to people: a gateway of the operator, or in the demonstration a page that shows them. */
export interface MessageSender {
  /** @returns whether it could be handed over */
  send(message: Message): Promise<boolean>;
}

/** Where no gateway is connected: whoever needs a code goes to a service hall. */
export const noSender: MessageSender = { send: async () => false };
