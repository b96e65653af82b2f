import { conflict, notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { openText } from '../../../platform/sealed-text.ts';
import type { PersonActor } from '../../identity/index.ts';
import type { Certificate } from '../certificate.ts';
import { getHeldCertificate } from '../queries/get-held-certificate.ts';
import { showingSeal } from './open-showing.ts';
import { type Showing, stateOf } from './showing.ts';
import { findShowing, insertShowingEvent, lockShowing } from './showing-store.ts';

export interface HeldShowing {
  readonly certificate: Certificate;
  readonly showing: Showing;
  /** Told while it can be used. */
  readonly code: string | undefined;
}

/** A showing for the holder of its certificate. @throws Refusal `certificate-unknown`, `showing-unknown` */
export async function getHeldShowing(
  platform: Platform,
  actor: PersonActor,
  place: { readonly certificate: string; readonly showing: string },
): Promise<HeldShowing> {
  const certificate = await getHeldCertificate(platform, actor, place.certificate);
  const showing = isUuid(place.showing)
    ? await findShowing(platform.database, { id: place.showing })
    : undefined;
  if (showing?.certificateId !== certificate.id) {
    throw notFound('showing-unknown', { zh: '没有这次出示。', en: 'There is no such showing.' });
  }
  const isOpen = stateOf(showing, platform.now()) === 'open';
  const code = isOpen ? openText(platform.secret, showingSeal, showing.id, showing.codeSealed) : undefined;
  return { certificate, showing, code };
}

/** Takes back what nobody has looked at yet. @throws Refusal `showing-over`, and what `getHeldShowing` throws */
export async function withdrawShowing(
  platform: Platform,
  actor: PersonActor,
  place: { readonly certificate: string; readonly showing: string },
): Promise<void> {
  const { showing } = await getHeldShowing(platform, actor, place);
  await inTransaction(platform.database, async (tx) => {
    await lockShowing(tx, showing.id);
    const present = await findShowing(tx, { id: showing.id });
    if (present && stateOf(present, platform.now()) !== 'open') {
      throw conflict('showing-over', {
        zh: '这次出示已经结束，无需收回。',
        en: 'This has ended already; there is nothing to take back.',
      });
    }
    const by = { showing: showing.id, type: 'withdrawn' as const, at: platform.now(), by: actor.name };
    await insertShowingEvent(tx, by);
  });
}
