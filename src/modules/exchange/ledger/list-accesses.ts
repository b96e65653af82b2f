import { inclusionProof, type ProofStep, verifyInclusion } from '../../../kernel/merkle-tree.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { Seal } from '../../../kernel/seal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../../identity/index.ts';
import { exchangePolicy } from '../policy.ts';
import { type Access, type AccessWay, hashOfAccess } from './access.ts';
import { findSealOf } from './ledger-seal-store.ts';
import { findAccess, readAccesses, readAccessesBetween } from './ledger-store.ts';
import { subjectIndex, subjectOfActor } from './subject.ts';

const pageSize = 30;

export interface AccessPage {
  readonly accesses: readonly Access[];
  readonly next: string | undefined;
}

/** Who has read the data of the person, or of the company in whose name he acts. @throws Refusal `not-allowed` */
export async function listAccesses(
  { database, secret }: Platform,
  actor: PersonActor,
  { way, after }: { way: AccessWay | undefined; after: string | undefined },
): Promise<AccessPage> {
  const subject = ownSubject(secret, actor);
  const cursor = after !== undefined && isUuid(after) ? after : undefined;
  const found = await readAccesses(database, { subject, way }, { after: cursor, size: pageSize + 1 });
  const accesses = found.slice(0, pageSize).map(({ access }) => access);
  return { accesses, next: found.length > pageSize ? accesses.at(-1)?.id : undefined };
}

/** What shows that a read stands in a sealed root. */
export interface AccessProof {
  readonly seal: Seal;
  readonly steps: readonly ProofStep[];
  readonly holds: boolean;
}

export interface AccessView {
  readonly access: Access;
  readonly hash: string;
  /** None until the minute of the read is sealed. */
  readonly proof: AccessProof | undefined;
}

/** One read with the proof that it is in the ledger. @throws Refusal `not-allowed`, `access-unknown` */
export async function getAccess(
  { database, secret }: Platform,
  actor: PersonActor,
  id: string,
): Promise<AccessView> {
  const found = isUuid(id) ? await findAccess(database, ownSubject(secret, actor), id) : undefined;
  if (!found) {
    throw notFound('access-unknown', {
      zh: '没有这条查询记录，或者它不是关于您的。',
      en: 'There is no such entry, or it is not about you.',
    });
  }
  const { access, hash, transaction } = found;
  const seal = await findSealOf(database, transaction);
  if (!seal) return { access, hash, proof: undefined };
  const range = { from: seal.transactionFrom, to: seal.transactionTo };
  const rows = await readAccessesBetween(database, range);
  const index = rows.findIndex((row) => row.access.id === access.id);
  const steps = inclusionProof(
    rows.map((row) => row.hash),
    index,
  );
  const holds = hashOfAccess(access) === hash && verifyInclusion(hash, steps, seal.root);
  return { access, hash, proof: { seal, steps, holds } };
}

function ownSubject(secret: Buffer, actor: PersonActor): string {
  exchangePolicy.require(actor, 'see-own-accesses', {});
  return subjectIndex(secret, subjectOfActor(actor));
}
