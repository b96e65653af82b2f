import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Access, type HashedAccess, hashOfAccess, type NewAccess } from './access.ts';
import { insertAccess, insertAccesses } from './ledger-store.ts';
import { type SubjectNumber, subjectIndex } from './subject.ts';

/** Notes a read before its answer leaves: where the note fails, so does the read. */
export async function noteAccess(
  platform: Pick<Platform, 'secret'>,
  tx: Database,
  about: SubjectNumber,
  read: NewAccess,
): Promise<void> {
  await insertAccess(tx, accessOf(platform, about, read));
}

/** One read of many, each of whom sees it: an entry each, before the answer leaves. */
export async function noteAccesses(
  platform: Pick<Platform, 'secret'>,
  tx: Database,
  all: readonly SubjectNumber[],
  read: NewAccess,
): Promise<void> {
  for (let from = 0; from < all.length; from += atOnce) {
    const part = all.slice(from, from + atOnce);
    await insertAccesses(
      tx,
      part.map((about) => accessOf(platform, about, read)),
    );
  }
}

const atOnce = 500;

/** The same where the subject is known by its blind index alone. */
export async function noteAccessOf(
  tx: Database,
  { subject, subjectKind }: Pick<Access, 'subject' | 'subjectKind'>,
  read: NewAccess,
): Promise<void> {
  const access = { ...read, id: uuidv7(), subject, subjectKind };
  await insertAccess(tx, { access, hash: hashOfAccess(access) });
}

/** A read as it is noted: of whom, by blind index, and with the hash that the seal covers. */
export function accessOf(
  { secret }: Pick<Platform, 'secret'>,
  about: SubjectNumber,
  read: NewAccess,
): HashedAccess {
  const access = { ...read, id: uuidv7(), subject: subjectIndex(secret, about), subjectKind: about.kind };
  return { access, hash: hashOfAccess(access) };
}
