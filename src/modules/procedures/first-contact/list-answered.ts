import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import {
  type AnsweredCase,
  type AnsweredCounts,
  type AnsweredCursor,
  countAnswered,
  listAnswered,
} from './first-contact-store.ts';

export interface AnsweredPage {
  readonly cases: readonly AnsweredCase[];
  readonly counts: AnsweredCounts;
  readonly next: string | undefined;
}

const pageSize = 30;

/** The cases for which this official answers as first contact. */
export async function readAnswered(
  { database }: Platform,
  actor: OfficialActor,
  after: string | undefined,
): Promise<AnsweredPage> {
  const found = await listAnswered(database, actor.accountId, {
    after: readCursor(after),
    size: pageSize + 1,
  });
  const cases = found.slice(0, pageSize);
  const last = cases.at(-1);
  return {
    cases,
    counts: await countAnswered(database, actor.accountId),
    next: found.length > pageSize && last ? `${last.since.getTime()}_${last.caseId}` : undefined,
  };
}

function readCursor(text: string | undefined): AnsweredCursor | undefined {
  const [at = '', caseId = ''] = (text ?? '').split('_');
  return /^\d{10,15}$/.test(at) && isUuid(caseId) ? { since: new Date(Number(at)), caseId } : undefined;
}
