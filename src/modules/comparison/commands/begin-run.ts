import { conflict } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { comparisonPolicy } from '../policy.ts';
import { ownersOf } from '../queries/get-difference.ts';
import { getComparison } from '../queries/list-comparisons.ts';
import { runComparison } from '../run/run-comparison.ts';
import { insertRun } from '../run/run-store.ts';

/** Compares outside the schedule; `running` ends with the run. @throws Refusal `comparison-running` */
export async function beginRun(
  platform: Platform,
  actor: OfficialActor,
  code: string,
): Promise<{ id: Uuid; running: Promise<void> }> {
  const { comparison } = await getComparison(platform, actor, code);
  comparisonPolicy.require(actor, 'run-comparison', { owners: await ownersOf(platform, comparison) });
  const id = uuidv7();
  const isNew = await insertRun(platform.database, {
    id,
    comparison: code,
    requestedBy: { account: actor.accountId, name: actor.name },
    requestedAt: platform.now(),
  });
  if (!isNew) {
    throw conflict('comparison-running', {
      zh: '这个比对正在进行，请等它完成后再发起。',
      en: 'This comparison is running already. Wait for it to end.',
    });
  }
  return { id, running: runComparison(platform, id) };
}
