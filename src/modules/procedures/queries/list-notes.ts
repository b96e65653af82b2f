import type { Platform } from '../../../platform/platform.ts';
import type { CaseIdentity } from '../case-store.ts';
import { type CaseNote, readNotes } from '../note-store.ts';

/** Notes beside a case that the caller may see as an official. */
export function listNotes(
  { database }: Pick<Platform, 'database'>,
  identity: CaseIdentity,
): Promise<CaseNote[]> {
  return readNotes(database, identity);
}
