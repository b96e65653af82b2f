import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { webAddress } from '../../kernel/web-address.ts';

/** What a system may be told of whoever signs in. */
export const Scope = z.enum(['profile', 'assurance', 'capacity', 'posts']);
export type Scope = z.infer<typeof Scope>;

/** A system of a department that signs its users in here (接入系统). */
export const Client = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{2,60}$/),
  name: textSchema,
  /** Code of the agency that answers for it. */
  agency: z.string(),
  /** Who may sign in there. */
  audience: z.enum(['person', 'official']),
  redirectAddresses: z
    .array(webAddress)
    .min(1)
    .refine((all) => new Set(all.map((one) => new URL(one).host)).size === 1, 'must be of one host'),
  /** Where it may ask to be sent back to after signing out here. */
  logoutAddresses: z.array(webAddress).default([]),
  /** Where it is told that a session here has ended (Back-Channel Logout). */
  sessionEndAddress: webAddress.optional(),
  scopes: z.array(Scope),
  /** Public keys with which it signs its requests (private_key_jwt); without any it is a program on the user's own device. */
  keys: z.array(z.record(z.string(), z.unknown())).default([]),
});
export type Client = z.infer<typeof Client>;
