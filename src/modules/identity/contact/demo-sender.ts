import type { Platform } from '../../../platform/platform.ts';
import { insertDemoMessage } from './demo-message-store.ts';
import type { MessageSender } from './message-sender.ts';

/** Keeps what would be sent where every visitor of the demonstration can read it. */
export function demoSender({ database, now }: Pick<Platform, 'database' | 'now'>): MessageSender {
  return {
    async send(message) {
      await insertDemoMessage(database, { ...message, at: now() });
      return true;
    },
  };
}
