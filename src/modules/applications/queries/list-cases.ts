import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../../identity/index.ts';
import { type CaseCursor, type CaseSummary, readCasesOfApplicant } from '../../procedures/index.ts';
import { applicantOf } from '../draft.ts';

export interface CasePage {
  readonly cases: readonly CaseSummary[];
  /** Cursor of the next page, where there is one. */
  readonly next: string | undefined;
}

export type CaseFilter = 'open' | 'correcting' | 'closed';

/** The applicant's cases, the newest first, by keyset. */
export async function listCases(
  { database }: Platform,
  actor: PersonActor,
  page: { only?: CaseFilter | undefined; after?: string | undefined; size: number },
): Promise<CasePage> {
  const found = await readCasesOfApplicant(database, applicantOf(actor).id, {
    only: page.only,
    items: actor.power?.items,
    after: readCursor(page.after),
    size: page.size + 1,
  });
  const cases = found.slice(0, page.size);
  const last = cases.at(-1);
  return { cases, next: last && found.length > page.size ? writeCursor(last) : undefined };
}

function writeCursor({ receivedAt, id }: CaseCursor): string {
  return `${receivedAt.getTime()}-${id}`;
}

function readCursor(text: string | undefined): CaseCursor | undefined {
  const [, time = '', id = ''] = /^(\d{1,15})-(.+)$/.exec(text ?? '') ?? [];
  return isUuid(id) ? { receivedAt: new Date(Number(time)), id } : undefined;
}
