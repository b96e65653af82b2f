import { readCursor, writeCursor } from '../../../kernel/moment-cursor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import {
  type AnsweredCase,
  type AnsweredCounts,
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
    next: found.length > pageSize && last ? writeCursor(last.since, last.caseId) : undefined,
  };
}
