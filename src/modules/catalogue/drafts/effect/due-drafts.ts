import type { MiddlewareHandler } from 'hono';
import { dateIn } from '../../../../kernel/date.ts';
import { inTransaction, reference, seeAtOnce } from '../../../../platform/database/index.ts';
import type { Job } from '../../../../platform/jobs.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { Env } from '../../../identity/index.ts';
import { catalogueGeneration } from '../../generation.ts';
import { isPossible } from '../draft.ts';
import { lockDraft, readDueDrafts, readNextEffect } from '../draft-store.ts';
import { putInForce } from './put-in-force.ts';

/** Puts approved drafts in force on their day, Beijing time. */
export const putDueDraftsInForce: Job = {
  name: 'put-due-drafts-in-force',
  everySeconds: 60,
  run: async (platform) => void (await putDueInForce(platform)),
};

const getNextEffect = reference(catalogueGeneration, readNextEffect);

/** After a failure the job and later requests try again, not every request at once. */
const patienceMilliseconds = 30_000;

/**
 * The first request of the day finds in force what the day brought, whether the job has run or not. On all other
 * requests it compares two dates.
 */
export function inForceOnTheDay(platform: Platform): MiddlewareHandler<Env> {
  let working: Promise<void> | undefined;
  let failedAt = 0;
  const work = async () => {
    const isDone = await putDueInForce(platform);
    if (!isDone) failedAt = Date.now();
  };
  return async (_c, next) => {
    const day = await getNextEffect(platform.database);
    if (day !== undefined && day <= dateIn(platform.now()) && Date.now() - failedAt > patienceMilliseconds) {
      working ??= work().finally(() => {
        working = undefined;
      });
      await working;
    }
    return next();
  };
}

/** Each draft by itself, so that one that fails does not hold up the others. @returns whether all went well */
async function putDueInForce({ database, now, log }: Platform): Promise<boolean> {
  let isDone = true;
  for (const id of await readDueDrafts(database, dateIn(now()))) {
    try {
      await inTransaction(database, async (tx) => {
        const draft = await lockDraft(tx, id);
        if (draft && isPossible('take-effect', draft)) await putInForce(tx, draft, now());
      });
    } catch (error) {
      isDone = false;
      log.error('catalogue.effect-failed', error, { draft: id });
    }
  }
  seeAtOnce(catalogueGeneration);
  return isDone;
}
