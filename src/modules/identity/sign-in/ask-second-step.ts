import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Factors } from '../factors/factor-store.ts';
import { hoursAfter, makeToken } from '../session.ts';
import { type Admission, recordSignIn } from './admit.ts';
import { insertPending } from './pending-store.ts';
import type { SecondStep } from './signed-in.ts';

const stepLifetimeHours = 1 / 6;

/** The first factor was right, and there is a second. */
export async function askSecondStep(
  platform: Platform,
  { replaces, ...admission }: Admission,
  factors: Factors,
): Promise<SecondStep> {
  const now = platform.now();
  const { token, digest } = makeToken();
  const expiresAt = hoursAfter(now, stepLifetimeHours);
  await inTransaction(platform.database, async (tx) => {
    await insertPending(tx, digest, { accountId: admission.accountId, replaces, now, expiresAt });
    await recordSignIn(platform, tx, { ...admission, outcome: 'second-step' });
  });
  return { step: 'second', token, expiresAt, factors };
}
