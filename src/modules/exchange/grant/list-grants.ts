import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { holdsPost, type OfficialActor } from '../../identity/index.ts';
import { askersOf } from './askers.ts';
import type { Grant } from './grant.ts';
import { readGrants } from './grant-store.ts';

const pageSize = 50;

export interface GrantList {
  readonly grants: readonly Grant[];
  readonly next: string | undefined;
}

/** Requests that the agencies of the official have made or have to answer; all of them for supervision. */
export async function listGrants(
  { database }: Platform,
  official: OfficialActor,
  after: string | undefined,
): Promise<GrantList> {
  const agencies = holdsPost(official, 'supervisor') ? undefined : askersOf(official);
  const cursor = after !== undefined && isUuid(after) ? after : undefined;
  const found = await readGrants(database, agencies, { after: cursor, size: pageSize + 1 });
  const grants = found.slice(0, pageSize);
  return { grants, next: found.length > pageSize ? grants.at(-1)?.id : undefined };
}
