import { dateIn } from '../../../kernel/date.ts';
import { type FieldFault, invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor, OfficialActor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { normaliseLogin } from '../login-name.ts';
import { identityPolicy } from '../policy.ts';
import { findOfficialByLogin } from '../posts/official-store.ts';
import { subjectOfOfficial } from '../posts/official-subject.ts';
import { isReason, reasonMissing } from '../reason.ts';
import { isAdministrative } from '../role.ts';
import { deleteView, findView, saveView, type View } from './view-store.ts';
import { viewMinutes } from './viewable.ts';

/**
 * Begins to look at the workbench as an official sees it. The log keeps the reason, and the official reads it in the own
 * account; looked at are posts, never the account of a person.
 * @throws Refusal `view-invalid`, `not-allowed`
 */
export async function viewAs(
  platform: Platform,
  actor: OfficialActor,
  input: { login: string; reason: string },
): Promise<void> {
  const at = platform.now();
  const reason = input.reason.trim();
  await inTransaction(platform.database, async (tx) => {
    const official = await findOfficialByLogin(tx, normaliseLogin(input.login), dateIn(at));
    const isHeld = official !== undefined && !official.isClosed && official.posts.length > 0;
    const faults: FieldFault[] = [
      ...(isHeld ? [] : [{ field: 'login', message: loginUnknown }]),
      ...(isReason(reason) ? [] : [{ field: 'reason', message: reasonMissing }]),
    ];
    if (!isHeld || faults.length > 0) throw invalid('view-invalid', mendThis, faults);
    identityPolicy.require(actor, 'view-as', {
      ...(await subjectOfOfficial(tx, official)),
      isAdministrator: official.posts.some(({ role }) => isAdministrative(role)),
    });
    const endsAt = new Date(at.getTime() + viewMinutes * 60_000);
    const { officialId } = official;
    await saveView(tx, { sessionId: actor.sessionId, officialId, beganAt: at, endsAt });
    await appendSecurityEvent(tx, {
      at,
      kind: 'view-began',
      accountId: official.accountId,
      byAccount: actor.accountId,
      reason,
    });
  });
}

/** What a steward's session looks at now, and as whom; everybody else sees as the one who is signed in. */
export async function findViewOf({ database, now }: Platform, actor: Actor): Promise<View | undefined> {
  const isSteward = identityPolicy.can(actor, 'enter-workbench', { role: 'steward' });
  return isSteward ? findView(database, actor.sessionId, now()) : undefined;
}

export async function endView({ database, now }: Platform, actor: Actor, view: View): Promise<void> {
  await inTransaction(database, async (tx) => {
    await deleteView(tx, actor.sessionId);
    await appendSecurityEvent(tx, {
      at: now(),
      kind: 'view-ended',
      accountId: view.accountId,
      byAccount: actor.accountId,
    });
  });
}

const mendThis = { zh: '请更正以下内容。', en: 'Please mend the following.' };
const loginUnknown = {
  zh: '没有在岗的工作人员用这个登录名，请核对',
  en: 'No official in a post has this sign-in name',
};
