import { z } from 'zod';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { type Hash, sha256 } from '../../../kernel/hash-chain.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { Role } from '../../identity/index.ts';

/** How somebody came to see data: by opening a case or a part of it, a record of the own register, or through the exchange. */
export const accessWays = [
  'case',
  'file',
  'letter',
  'messages',
  'record',
  'export',
  'certificate',
  'prefill',
  'verification',
  'query',
] as const;
export type AccessWay = (typeof accessWays)[number];

/** What the reader got: to see it, only yes or no, or nothing. */
const accessAnswers = ['shown', 'compared', 'none'] as const;
export type AccessAnswer = (typeof accessAnswers)[number];

/** A read of the data of one person or company (查询记录). */
export const Access = z.object({
  id: z.string(),
  /** Blind index of the person or company, in hexadecimal digits. */
  subject: z.string(),
  subjectKind: z.enum(['person', 'company']),
  at: z.date(),
  readerKind: z.enum(['official', 'system', 'platform']),
  reader: z.string().nullable(),
  agency: z.string().nullable(),
  role: Role.nullable(),
  way: z.enum(accessWays),
  purpose: z.string(),
  caseNumber: z.string().nullable(),
  dataSet: z.string().nullable(),
  elements: z.array(z.string()),
  answer: z.enum(accessAnswers),
});
export type Access = z.infer<typeof Access>;

/** What is noted of a read; id and subject are added when it is written. */
export type NewAccess = Omit<Access, 'id' | 'subject' | 'subjectKind'>;

/** A read with the hash that its seal covers. */
export interface HashedAccess {
  readonly access: Access;
  readonly hash: Hash;
}

export interface AccessCursor {
  readonly after: Uuid | undefined;
  readonly size: number;
}

/** SHA-256 over the read as canonical JSON. */
export function hashOfAccess(access: Access): Hash {
  return sha256(canonicalJson(recordOf(access)));
}

/** The read as it is hashed, and as a proof shows it. */
export function recordOf(access: Access): Readonly<Record<string, unknown>> {
  return { ...access, at: access.at.toISOString() };
}
