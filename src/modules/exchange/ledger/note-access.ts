import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { hashOfAccess, type NewAccess } from './access.ts';
import { insertAccess } from './ledger-store.ts';
import { type SubjectNumber, subjectIndex } from './subject.ts';

/** Notes a read before its answer leaves: where the note fails, so does the read. */
export async function noteAccess(
  { secret }: Pick<Platform, 'secret'>,
  tx: Database,
  about: SubjectNumber,
  read: NewAccess,
): Promise<void> {
  const access = { ...read, id: uuidv7(), subject: subjectIndex(secret, about), subjectKind: about.kind };
  await insertAccess(tx, { access, hash: hashOfAccess(access) });
}
