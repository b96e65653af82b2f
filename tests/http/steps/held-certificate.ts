import { randomInt } from 'node:crypto';
import { certificateEffects } from '../../../src/modules/certificates/index.ts';
import type { OfficialActor } from '../../../src/modules/identity/index.ts';
import type { CaseIdentity, CasePlan, CaseState } from '../../../src/modules/procedures/index.ts';
import { inTransaction } from '../../../src/platform/database/index.ts';
import type { TestServer } from '../../support/server.ts';
import { findActorOf } from './cases.ts';

export interface IssuedCertificate {
  readonly id: string;
  readonly identifier: string;
  readonly number: string;
}

/** Issues a certificate to a person of the demo city, as the act on an approved case does. */
export async function issueTo(
  server: TestServer,
  person: string,
  {
    type,
    agency,
    answers = {},
    replaces,
    company,
  }: {
    type: string;
    agency: string;
    answers?: Record<string, unknown>;
    replaces?: CasePlan['replaces'];
    /** Of this company of the person's. */
    company?: { readonly id: string; readonly name: string; readonly code: string };
  },
): Promise<IssuedCertificate> {
  const holder = await findActorOf(server, person);
  const identity = {
    region: '990102000000',
    number: `99010220261123${randomInt(1e9, 9e9)}`,
    agency,
    applicantKind: company ? 'company' : 'person',
    applicantId: company?.id ?? holder.personId,
    applicantName: company?.name ?? holder.name,
    applicantCode: company?.code ?? holder.identityNumber,
  } as CaseIdentity;
  const state = { plan: { certificate: type, replaces }, answers } as unknown as CaseState;
  const actor = { accountId: holder.accountId, name: '发证员' } as OfficialActor;
  const { certificate } = await inTransaction(server.platform.database, (tx) =>
    certificateEffects(server.platform).issue(tx, identity, state, actor),
  );
  if (!certificate?.id) throw new Error(`${type} was not issued`);
  return certificate as IssuedCertificate;
}
