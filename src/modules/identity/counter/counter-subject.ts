import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { IdentitySubject } from '../policy.ts';
import { findOfficial } from '../posts/official-store.ts';
import { subjectOfOfficial } from '../posts/official-subject.ts';
import type { CounterSubject } from './counter-request.ts';

/** As the policy sees whom something is done to at a counter. */
export async function counterSubject(
  { database, now }: Platform,
  subject: CounterSubject,
): Promise<IdentitySubject> {
  const official =
    subject.officialId === undefined
      ? undefined
      : await findOfficial(database, subject.officialId, dateIn(now()));
  if (!official) return { account: subject.accountId, isOfficial: false };
  return { ...(await subjectOfOfficial(database, official)), isOfficial: true };
}
