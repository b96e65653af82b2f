import { conflict, notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { getPlace, type Place } from '../place.ts';
import { counterPolicy } from '../policy.ts';
import { type Reception, type ReceptionState, stateOf } from '../reception/reception.ts';
import { findOpenReception, findReception } from '../reception/reception-store.ts';

/** A reception with where it is and how it stands. */
export interface OpenedReception {
  readonly reception: Reception;
  readonly state: ReceptionState;
  readonly place: Place;
}

/** @throws Refusal `reception-open` */
export async function requireNoReception({ database }: Platform, actor: OfficialActor): Promise<void> {
  if (!(await findOpenReception(database, actor.accountId))) return;
  throw conflict('reception-open', {
    zh: '您正在接待一位群众。请先结束这次接待。',
    en: 'You are serving somebody. End that first.',
  });
}

/** A reception of the clerk's own that has not ended; to others it does not exist. @throws Refusal `reception-unknown` */
export async function getOwnReception(
  platform: Platform,
  actor: OfficialActor,
  id: string,
): Promise<OpenedReception> {
  const reception = isUuid(id) ? await findReception(platform.database, id) : undefined;
  const opened = reception && (await openedOf(platform, reception));
  if (opened && mayAssist(actor, opened)) return opened;
  throw notFound('reception-unknown', {
    zh: '没有找到这次接待：它可能已经结束，或者不是您接待的。请回到“窗口接待”。',
    en: 'There is no such service: it may have ended, or it is not yours. Go back to “Window”.',
  });
}

/** The reception in which the official is, as far as he may act in it. */
export async function findOwnReception(
  platform: Platform,
  actor: OfficialActor,
): Promise<OpenedReception | undefined> {
  const reception = await findOpenReception(platform.database, actor.accountId);
  const opened = reception && (await openedOf(platform, reception));
  return opened && mayAssist(actor, opened) ? opened : undefined;
}

async function openedOf({ database }: Platform, reception: Reception): Promise<OpenedReception> {
  return { reception, state: stateOf(reception), place: await getPlace(database, reception) };
}

function mayAssist(actor: OfficialActor, { reception, state, place }: OpenedReception): boolean {
  return counterPolicy.can(actor, 'assist', {
    agencies: place.window.agencies,
    clerk: reception.account,
    isOpen: state.outcome === undefined,
  });
}
