import { on, type Subscriber, subscriber } from '../../../platform/outbox/index.ts';
import { caseTopic } from '../../procedures/index.ts';
import { statusOfCase } from '../matter.ts';
import { findMatter, markStatus, touchMatterOfCase } from '../matter-store.ts';
import { callOffJointSteps, openJointSteps } from './open-joint-steps.ts';
import { openDueCases } from './open-matter.ts';

/** What happens to a case moves its matter on: a granted item lets those begin that waited for it. */
export const matterSubscriber: Subscriber = subscriber(
  'bundles',
  on(caseTopic, async (platform, tx, { data }) => {
    const now = platform.now();
    if (data.happened !== 'act' || !(await touchMatterOfCase(tx, data.caseId, now))) return;
    await markStatus(tx, data.caseId, statusOfCase(data.status), now);
    const matter = await findMatter(tx, { caseId: data.caseId });
    if (!matter) return;
    await openDueCases(platform, tx, matter);
    const item = matter.items.find(({ caseId }) => caseId === data.caseId);
    if (data.type === 'accepted' && item) await openJointSteps(platform, tx, matter, item.code);
    if (data.isClosed) await callOffJointSteps(platform, tx, matter);
  }),
);
