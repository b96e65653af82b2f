import { dateIn } from '../../../kernel/date.ts';
import { on, type Subscriber, subscriber } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { caseTopic, readCaseView } from '../../procedures/index.ts';
import { type MatterResult, statusOfCase } from '../matter.ts';
import { findMatter, markStatus, saveResult, touchMatterOfCase } from '../matter-store.ts';
import { callOffJointSteps, openJointSteps } from './open-joint-steps.ts';
import { openDueCases } from './open-matter.ts';
import { rejoinMatter } from './rejoin-matter.ts';

/** What happens to a case moves its matter on: a granted item lets those begin that waited for it. */
export const matterSubscriber: Subscriber = subscriber(
  'bundles',
  on(caseTopic, async (platform, tx, { data }) => {
    const now = platform.now();
    if (data.happened !== 'act') return;
    if (!(await touchMatterOfCase(tx, data.caseId, now))) {
      if (data.type === 'submitted' && data.kind === appliedFor) await rejoinMatter(platform, tx, data);
      return;
    }
    await markStatus(tx, data.caseId, statusOfCase(data.status), now);
    if (issuing.has(data.status))
      await saveResult(tx, data.caseId, await resultOf(platform, data.number), now);
    const matter = await findMatter(tx, { caseId: data.caseId });
    if (!matter) return;
    await openDueCases(platform, tx, matter);
    const item = matter.items.find(({ caseId }) => caseId === data.caseId);
    if (data.type === 'accepted' && item) await openJointSteps(platform, tx, matter, item.code);
    if (data.isClosed) await callOffJointSteps(platform, tx, matter);
  }),
);

/** The act set of matters applied for: only these can be part of a matter. */
const appliedFor = 'licensing';

/** Statuses of a case whose result has been made. */
const issuing = new Set(['issued', 'completed']);

async function resultOf(platform: Platform, number: string): Promise<MatterResult> {
  const { state } = await readCaseView(platform, number);
  const { certificate } = state;
  return {
    on: dateIn(platform.now()),
    ...(certificate && {
      certificate: {
        identifier: certificate.identifier,
        number: certificate.number,
        ...(certificate.code !== undefined && { code: certificate.code }),
      },
    }),
  };
}
