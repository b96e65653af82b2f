import { dateIn } from '../../../kernel/date.ts';
import { type FieldFault, invalid } from '../../../kernel/refusal.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { findTakenLogins } from '../account-store.ts';
import type { OfficialActor } from '../actor.ts';
import { insertOfficial } from '../administration-store.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { hashPassword } from '../password/password.ts';
import { makeTemporaryPassword } from '../password/temporary-password.ts';
import { identityPolicy } from '../policy.ts';
import { requestPost } from '../posts/ask-for-post.ts';
import { grantPost } from '../posts/grant-post.ts';
import { isReason, reasonMissing } from '../reason.ts';
import { Role, roleNames, rolesInConflict } from '../role.ts';

export interface Appointment {
  readonly name: string;
  readonly login: string;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly reason: string;
}

/**
 * Makes an account for an official and asks for posts in one agency, which a security administrator grants. Without
 * an actor it is the operator at the console, who appoints the first administrators: their posts are granted at once.
 * @returns the temporary password
 * @throws Refusal `appointment-invalid`, `login-taken`, `roles-in-conflict`, `not-allowed`
 */
export async function appointOfficial(
  platform: Pick<Platform, 'database' | 'now'>,
  actor: OfficialActor | undefined,
  input: Appointment,
): Promise<string> {
  const { name, login, roles, reason } = readAppointment(input);
  const directory = await getDirectory(platform.database);
  const { code: agency, region } = directory.getAgency(input.agency);
  if (actor) identityPolicy.require(actor, 'administer-account', { regions: [region] });
  if ((await findTakenLogins(platform.database, [login])).has(login)) throw loginTaken();

  const password = makeTemporaryPassword();
  const passwordHash = await hashPassword(password);
  const now = platform.now();
  const official = { officialId: uuidv7(), accountId: uuidv7(), posts: [] };
  await inTransaction(platform.database, async (tx) => {
    await insertOfficial(tx, { ...official, name, login, agency, passwordHash, now });
    await appendSecurityEvent(tx, {
      at: now,
      kind: 'account-opened',
      accountId: official.accountId,
      byAccount: actor?.accountId,
      reason,
    });
    for (const role of roles) {
      const post = { agency, role, region, from: dateIn(now), reason };
      if (actor) await requestPost(platform, tx, actor, official, post);
      else await grantPost(tx, official, post, { at: now, by: undefined });
    }
  });
  return password;
}

interface ReadAppointment {
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly reason: string;
}

function readAppointment(input: Appointment): ReadAppointment {
  const name = input.name.trim();
  const login = input.login.normalize('NFKC').trim().toLowerCase();
  const roles = Role.array()
    .min(1)
    .safeParse([...new Set(input.roles)]);
  const faults: FieldFault[] = [];
  const fault = (field: string, zh: string, en: string) => faults.push({ field, message: { zh, en } });
  if (name.length < 2 || name.length > 50) fault('name', '请填写姓名', 'Enter the name');
  if (!/^[a-z][a-z0-9-]{1,60}$/.test(login)) {
    fault(
      'login',
      '登录名以小写字母开头，只用小写字母、数字和短横线',
      'A sign-in name begins with a small letter and has small letters, digits and hyphens',
    );
  }
  if (input.agency === '') fault('agency', '请选择机构', 'Choose the agency');
  if (!roles.success) fault('roles', '请至少选择一个岗位', 'Choose at least one post');
  const together = rolesInConflict(roles.data ?? []).map((role) => roleNames[role].zh);
  if (together.length > 0) {
    fault(
      'roles',
      `${together.join('、')}不能由同一人担任`,
      'System, security and audit administration are kept apart, and from handling cases',
    );
  }
  const reason = input.reason.trim();
  if (!isReason(reason)) faults.push({ field: 'reason', message: reasonMissing });
  if (faults.length > 0 || !roles.success) {
    throw invalid(
      'appointment-invalid',
      { zh: '账号没有设置。', en: 'The account has not been made.' },
      faults,
    );
  }
  return { name, login, roles: roles.data, reason };
}

function loginTaken() {
  const message = { zh: '这个登录名已有人使用，请换一个', en: 'This sign-in name is taken; choose another' };
  return invalid('login-taken', message, [{ field: 'login', message }]);
}
