import { z } from 'zod';
import { textSchema } from '../../../kernel/text-schema.ts';

const party = { name: z.string().trim().min(1), code: z.string().trim().min(1).optional() };

/** 评审专家: somebody whom the city has declared fit to review applications, and whose cases are not theirs. */
export const Expert = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().trim().min(1),
  title: textSchema,
  field: textSchema,
  employer: z.strictObject(party),
  /** Applicants, beside the employer, of whom the expert keeps clear. */
  interests: z.array(z.strictObject({ ...party, reason: z.string().trim().min(1) })).default([]),
});
export type Expert = z.infer<typeof Expert>;

/** Whoever asks for the decision, as the case names them. */
export interface Reviewed {
  readonly applicantName: string;
  readonly applicantCode: string;
}

/** Why an expert keeps out of the case of this applicant (回避); undefined where nothing is known. */
export function conflictOf(expert: Expert, applicant: Reviewed): string | undefined {
  if (isSame(expert.employer, applicant)) return '在申请人单位任职';
  return expert.interests.find((party) => isSame(party, applicant))?.reason;
}

function isSame(
  party: { readonly name: string; readonly code?: string | undefined },
  { applicantName, applicantCode }: Reviewed,
): boolean {
  return party.code === undefined ? party.name === applicantName : party.code === applicantCode;
}
