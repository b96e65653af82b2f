import { z } from 'zod';
import { isCalendarDate } from '../../kernel/date.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { Role } from './role.ts';

const login = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'small letters, digits and hyphens');
const date = z.string().refine(isCalendarDate, 'YYYY-MM-DD');

/** An invented natural person with an account. */
const PersonEntry = z.strictObject({
  kind: z.literal('person'),
  login,
  name: z.string().min(2),
  identityNumber: z.string(),
  phone: z.string().regex(/^1[3-9]\d{9}$/),
  email: z.email().optional(),
  address: z.string().optional(),
  assurance: z.enum(['declared', 'verified']).default('verified'),
  /** What the account is good for; with it the sign-in page of the demonstration lists it. */
  note: textSchema.optional(),
});

/** An invented company and the persons who act for it. */
const CompanyEntry = z.strictObject({
  kind: z.literal('company'),
  name: z.string().min(4),
  creditCode: z.string(),
  address: z.string().min(1),
  agents: z
    .array(
      z.strictObject({
        /** Login of the person. */
        person: login,
        role: z.enum(['legal-representative', 'agent']),
        from: date,
        until: date.optional(),
      }),
    )
    .min(1),
});

/** A named official with posts. */
const OfficialEntry = z.strictObject({
  kind: z.literal('official'),
  login,
  name: z.string().min(2),
  posts: z
    .array(
      z.strictObject({
        agency: z.string(),
        role: Role,
        /** Default: the region of the agency. */
        region: z.string().optional(),
        /** Basic codes; default: every item of the agency. */
        items: z
          .array(z.string().regex(/^\d{12}$/))
          .min(1)
          .optional(),
        /** Default: every act of the role. */
        acts: z.array(z.string()).min(1).optional(),
      }),
    )
    .min(1),
  note: textSchema.optional(),
});

/** One official for each of these roles in every agency of the city where no named official holds it. */
const StaffingEntry = z.strictObject({
  kind: z.literal('staffing'),
  /** Role and the ending of the login: `yunhe-health` + `accept` → `yunhe-health-accept`. */
  roles: z.array(z.strictObject({ role: Role, loginEnding: z.string().regex(/^[a-z]+$/) })).min(1),
});

/** An entry of content/accounts. */
export const AccountEntry = z.discriminatedUnion('kind', [
  PersonEntry,
  CompanyEntry,
  OfficialEntry,
  StaffingEntry,
]);
export type AccountEntry = z.infer<typeof AccountEntry>;
export type PersonEntry = z.infer<typeof PersonEntry>;
export type CompanyEntry = z.infer<typeof CompanyEntry>;
export type OfficialEntry = z.infer<typeof OfficialEntry>;
