import { z } from 'zod';
import { dateIn } from '../../kernel/date.ts';
import { notFound } from '../../kernel/refusal.ts';
import { defineContract, type Operation, operation } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Env, getOfficial, getPerson } from '../identity/index.ts';
import { type Certificate, standingOf } from './certificate.ts';
import { findCertificate } from './certificate-store.ts';
import { changeStanding } from './commands/change-standing.ts';
import { listHeldCertificates } from './queries/list-held-certificates.ts';
import { verifyByNumber } from './queries/verify-certificate.ts';

const StandingResult = z.enum(['valid', 'not-yet', 'expired', 'suspended', 'revoked', 'replaced']);

/** What anybody may know about a certificate. */
const VerificationResult = z.object({
  identifier: z.string(),
  number: z.string(),
  name: z.string(),
  issuer: z.string(),
  issuedOn: z.string(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  standing: StandingResult,
  revokedAt: z.string().nullable(),
  sha256: z.string(),
});

const HeldResult = VerificationResult.extend({
  id: z.string(),
  holder: z.object({ name: z.string(), code: z.string() }),
  caseNumber: z.string().nullable(),
  trust: z.enum(['A', 'B', 'C', 'D']),
  fields: z.array(z.object({ label: z.string(), value: z.string() })),
});

const verify = defineContract({
  id: 'verifyCertificate',
  method: 'get',
  path: '/certificates/{identifier}/verification',
  tag: 'certificates',
  summary: 'Verify a certificate by its identifier or number',
  signedIn: false,
  params: z.object({ identifier: z.string().max(200) }),
  status: 200,
  result: VerificationResult,
  refusals: { 'not-found': ['certificate-unknown'] },
});

const listHeld = defineContract({
  id: 'listCertificates',
  method: 'get',
  path: '/certificates',
  tag: 'certificates',
  summary: 'Certificates of the person or company you act for, the newest first',
  signedIn: true,
  status: 200,
  result: z.object({ certificates: z.array(HeldResult) }),
  refusals: { 'not-allowed': ['person-only'] },
});

const revoke = defineContract({
  id: 'revokeCertificate',
  method: 'post',
  path: '/certificates/{identifier}/revocation',
  tag: 'certificates',
  summary: 'Revoke a certificate of your agency',
  signedIn: true,
  params: z.object({ identifier: z.string().max(200) }),
  body: z.object({ reason: z.string().min(1).max(1000) }),
  status: 200,
  result: VerificationResult,
  example: { reason: '依法撤销：持证人以欺骗手段取得（行政许可法第六十九条第二款）' },
  refusals: {
    'not-found': ['certificate-unknown'],
    'not-allowed': ['official-only', 'not-allowed'],
    invalid: ['reason-missing'],
    conflict: ['certificate-revoked-already', 'certificate-replaced-already'],
  },
});

export function apiOperations(platform: Platform): Operation<Env>[] {
  const present = (certificate: Certificate) => ({
    identifier: certificate.identifier,
    number: certificate.number,
    name: certificate.name.zh,
    issuer: certificate.issuerName,
    issuedOn: certificate.issuedOn,
    validFrom: certificate.validFrom,
    validUntil: certificate.validUntil ?? null,
    standing: standingOf(certificate, dateIn(platform.now())),
    revokedAt: certificate.revoked?.at.toISOString() ?? null,
    sha256: certificate.fileHash,
  });
  return [
    operation<Env, typeof verify>(verify, async ({ params }) => {
      const [found] = await verifyByNumber(platform, params.identifier);
      if (!found)
        throw notFound('certificate-unknown', {
          zh: '没有查到这个证照。',
          en: 'There is no such certificate.',
        });
      return present(found.certificate);
    }),
    operation<Env, typeof listHeld>(listHeld, async (_, c) => {
      const page = { after: undefined, size: 100 };
      const { certificates } = await listHeldCertificates(platform, getPerson(c), page);
      return {
        certificates: certificates.map((certificate) => ({
          ...present(certificate),
          id: certificate.id,
          holder: { name: certificate.holder.name, code: certificate.holder.code },
          caseNumber: certificate.caseNumber ?? null,
          trust: certificate.trust,
          fields: certificate.fields.map((field) => ({ label: field.label.zh, value: field.value })),
        })),
      };
    }),
    operation<Env, typeof revoke>(revoke, async ({ params, body }, c) => {
      await changeStanding(platform, getOfficial(c), {
        identifier: params.identifier,
        change: 'revoked',
        reason: body.reason,
      });
      const certificate = await findCertificate(platform.database, { identifier: params.identifier });
      if (!certificate) throw new Error('a revoked certificate cannot be gone');
      return present(certificate);
    }),
  ];
}
