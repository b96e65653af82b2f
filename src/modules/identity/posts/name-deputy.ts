import { dateIn, isCalendarDate } from '../../../kernel/date.ts';
import { conflict, type FieldFault, invalid, notFound } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { normaliseLogin } from '../login-name.ts';
import { identityPolicy } from '../policy.ts';
import { isReason, reasonMissing } from '../reason.ts';
import { isAdministrative, type Role, rolesInConflict } from '../role.ts';
import { insertDeputy } from './deputy-store.ts';
import { findOfficial, findOfficialByLogin, type Official } from './official-store.ts';
import { subjectOfOfficial, unknownOfficial } from './official-subject.ts';
import { stateOfPost } from './post-record.ts';
import { listPosts, lockOfficials } from './post-store.ts';

export interface DeputyInput {
  readonly officialId: Uuid;
  readonly postId: string;
  /** Sign-in name of the deputy. */
  readonly deputy: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

/**
 * Names a colleague of the same agency to act in a post for a time.
 * @throws Refusal `deputy-invalid`, `post-unknown`, `official-unknown`, `deputy-unfit`, `not-allowed`
 */
export async function nameDeputy(
  platform: Platform,
  actor: OfficialActor,
  input: DeputyInput,
): Promise<void> {
  const today = dateIn(platform.now());
  const { from, until, reason } = readPeriod(input, today);
  await inTransaction(platform.database, async (tx) => {
    const wanted = await findOfficialByLogin(tx, normaliseLogin(input.deputy), today);
    await lockOfficials(tx, input.officialId, ...(wanted ? [wanted.officialId] : []));
    const holder = await findOfficial(tx, input.officialId, today);
    if (!holder) throw unknownOfficial();
    identityPolicy.require(actor, 'name-deputy', await subjectOfOfficial(tx, holder));
    const post = (await listPosts(tx, holder.officialId)).find(({ id }) => id === input.postId);
    if (!post || stateOfPost(post, today) === 'ended') throw unknownPost();
    const deputy = await getFitDeputy(tx, { holder, login: input.deputy, role: post.role, today });
    const { officialId: deputyId } = deputy;
    await insertDeputy(tx, {
      postId: post.id,
      deputyId,
      from,
      until,
      reason,
      at: platform.now(),
      by: actor.officialId,
    });
    await appendSecurityEvent(tx, {
      at: platform.now(),
      kind: 'deputy-named',
      accountId: holder.accountId,
      byAccount: actor.accountId,
      reason,
      facts: { agency: post.agency, role: post.role, deputy: deputy.name, from, until },
    });
  });
}

function readPeriod(input: DeputyInput, today: string) {
  const faults: FieldFault[] = [];
  const { from, until } = input;
  if (input.postId === '') {
    faults.push({ field: 'postId', message: { zh: '请选择岗位', en: 'Choose the post' } });
  }
  if (input.deputy.trim() === '') {
    faults.push({ field: 'deputy', message: { zh: '请选择代理人', en: 'Choose the deputy' } });
  }
  if (!isCalendarDate(from)) {
    faults.push({ field: 'from', message: { zh: '请填写开始日期', en: 'Enter the first day' } });
  }
  if (!isCalendarDate(until) || until < from || until < today) {
    const message = {
      zh: '请填写结束日期，不能早于开始日期和今天',
      en: 'Enter a last day, not before the first or today',
    };
    faults.push({ field: 'until', message });
  }
  const reason = input.reason.trim();
  if (!isReason(reason)) faults.push({ field: 'reason', message: reasonMissing });
  if (faults.length > 0 || !isCalendarDate(from) || !isCalendarDate(until)) {
    throw invalid('deputy-invalid', { zh: '代理人没有设置。', en: 'No deputy has been named.' }, faults);
  }
  return { from, until, reason };
}

async function getFitDeputy(
  tx: Tx,
  wanted: { holder: Official; login: string; role: Role; today: Parameters<typeof findOfficial>[2] },
): Promise<Official> {
  const deputy = await findOfficialByLogin(tx, normaliseLogin(wanted.login), wanted.today);
  const unfit = (zh: string, en: string) => conflict('deputy-unfit', { zh, en });
  if (!deputy || deputy.isClosed)
    throw unfit('没有这名工作人员，或其账号已停用。', 'There is no such official, or the account is closed.');
  if (deputy.officialId === wanted.holder.officialId)
    throw unfit('本人不能代理自己的岗位。', 'Nobody is the own deputy.');
  if (deputy.agency !== wanted.holder.agency) {
    throw unfit('代理人须是同一机关的工作人员。', 'A deputy belongs to the same agency.');
  }
  if (isAdministrative(wanted.role)) {
    throw unfit(
      '系统管理、安全管理、安全审计岗位不设代理，请另行授予岗位。',
      'Administrative posts have no deputies; grant a post instead.',
    );
  }
  if (rolesInConflict([...deputy.posts.map(({ role }) => role), wanted.role]).length > 0) {
    throw unfit(
      '系统管理、安全管理、安全审计人员不代理办件的岗位，请另选人员。',
      'Whoever administers or audits does not stand in for who handles cases. Choose somebody else.',
    );
  }
  return deputy;
}

function unknownPost() {
  return notFound('post-unknown', {
    zh: '没有这个岗位，或者已经终止。',
    en: 'There is no such post, or it has ended.',
  });
}
