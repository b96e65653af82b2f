import { maskEmail, maskPhone } from '../../../kernel/mask.ts';
import { readCursor, writeCursor } from '../../../kernel/moment-cursor.ts';
import { conflict } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../../identity/index.ts';
import { type DeliveryRecord, type DeliveryState, readDeliveries, revive } from '../delivery-store.ts';
import { noticePolicy } from '../policy.ts';

export const deliveryStates: readonly DeliveryState[] = ['waiting', 'sent', 'dead'];

export interface DeliveryPage {
  readonly deliveries: readonly DeliveryRecord[];
  readonly next: string | undefined;
}

const pageSize = 30;

/** How notices travel, for administrators; addresses are masked. @throws Refusal `not-allowed` */
export async function listDeliveries(
  { database }: Platform,
  actor: Actor,
  { state, after }: { state: DeliveryState | undefined; after: string | undefined },
): Promise<DeliveryPage> {
  noticePolicy.require(actor, 'oversee', {});
  const found = await readDeliveries(database, { state, after: readCursor(after), size: pageSize + 1 });
  const deliveries = found.slice(0, pageSize);
  const last = found.length > pageSize ? deliveries.at(-1) : undefined;
  return {
    deliveries: deliveries.map((one) => ({ ...one, target: masked(one) })),
    next: last && writeCursor(last.createdAt, last.id),
  };
}

/** Tries a dead delivery again. @throws Refusal `not-allowed`, `not-dead` */
export async function resend({ database, now }: Platform, actor: Actor, id: string): Promise<void> {
  noticePolicy.require(actor, 'oversee', {});
  if (isUuid(id) && (await revive(database, id, now()))) return;
  throw conflict('not-dead', {
    zh: '这条消息已经发送，或者正在等待发送，不需要重新发送。',
    en: 'This message has been sent or waits to be sent; there is nothing to send again.',
  });
}

function masked({ channel, target }: DeliveryRecord): string {
  if (channel === 'email') return maskEmail(target as Parameters<typeof maskEmail>[0]);
  return channel === 'sms' ? maskPhone(target as Parameters<typeof maskPhone>[0]) : `…${target.slice(-6)}`;
}
