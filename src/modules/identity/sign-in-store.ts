import { sql } from 'kysely';
import { type Uuid, uuidv7 } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Channel, SignInMethod } from './session.ts';

export type SignInOutcome =
  | 'signed-in'
  | 'second-step'
  | 'wrong-password'
  | 'wrong-code'
  | 'wrong-passkey'
  | 'wrong-provider'
  | 'unknown-login'
  | 'too-many'
  | 'closed';

/** A line of the sign-in history, as the owner of the account sees it. */
export interface SignInRecord {
  readonly at: Date;
  readonly outcome: SignInOutcome;
  readonly channel: Channel;
  readonly method: SignInMethod;
  readonly device: string;
  readonly place: string;
}

export async function appendSignIn(
  tx: Database,
  record: SignInRecord & { accountId: Uuid | undefined; addressDigest: Buffer },
): Promise<void> {
  await sql`
    insert into identity.sign_in (id, at, account_id, outcome, channel, address_digest, method, device, place)
    values (${uuidv7()}, ${record.at}, ${record.accountId ?? null}, ${record.outcome}, ${record.channel},
      ${record.addressDigest}, ${record.method}, ${record.device}, ${record.place})
  `.execute(tx);
}

export async function listSignIns(
  database: Database,
  accountId: Uuid,
  limit: number,
): Promise<SignInRecord[]> {
  const found = await sql<SignInRecord>`
    select at, outcome, channel, method, device, place from identity.sign_in where account_id = ${accountId} order by at desc limit ${limit}
  `.execute(database);
  return found.rows;
}
