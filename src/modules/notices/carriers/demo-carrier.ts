import type { Platform } from '../../../platform/platform.ts';
import { insertDemoMessage } from '../delivery-store.ts';
import type { Carrier } from './carrier.ts';

/** Keeps what would be sent, for `/workbench/notices/outbox`. */
export function demoCarrier({ database, now }: Pick<Platform, 'database' | 'now'>): Carrier {
  return {
    async send({ id, subject, text, link }) {
      const whole = link === undefined ? text : `${text}\n\n${link}`;
      await insertDemoMessage(database, { deliveryId: id, subject, text: whole, at: now() });
      return { kind: 'sent' };
    },
  };
}
