import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../../identity/index.ts';
import { type CaseSummary, readCasesOfApplicant } from '../../procedures/index.ts';
import { applicantOf, type DraftSummary } from '../draft.ts';
import { readDraftsOfApplicant } from '../draft-store.ts';

export interface Mine {
  /** Cases that wait for the applicant. */
  readonly waiting: readonly CaseSummary[];
  readonly drafts: readonly DraftSummary[];
  readonly recent: readonly CaseSummary[];
}

/** What the first page of a person shows, in the present capacity. */
export async function listMine({ database }: Platform, actor: PersonActor): Promise<Mine> {
  const { id } = applicantOf(actor);
  const items = actor.power?.items;
  const [waiting, drafts, recent] = await Promise.all([
    readCasesOfApplicant(database, id, { only: 'correcting', items, size: 20 }),
    readDraftsOfApplicant(database, id, { items, size: 20 }),
    readCasesOfApplicant(database, id, { items, size: 5 }),
  ]);
  return { waiting, drafts, recent };
}

/** Drafts of one item, so that nobody begins anew what is half done. */
export function listDraftsOf({ database }: Platform, actor: PersonActor, implementationCode: string) {
  return readDraftsOfApplicant(database, applicantOf(actor).id, { implementationCode, size: 5 });
}
