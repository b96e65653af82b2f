import { z } from 'zod';
import { textSchema } from '../../../kernel/text-schema.ts';
import { webAddress } from '../../../kernel/web-address.ts';

/** An outside provider whose users may sign in here (外部身份认证平台): a national or provincial account. */
export const Provider = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  name: textSchema,
  issuer: webAddress,
  /** Our name there; the secret that belongs to it is a setting, never content. */
  clientId: z.string().min(1),
  /** Offered on the sign-in page; false until the provider has registered us. */
  open: z.boolean(),
  scopes: z.array(z.string()).default([]),
  /** What the provider calls name, identity number and telephone. */
  claims: z.strictObject({ name: z.string(), identityNumber: z.string(), phone: z.string() }),
  /** Which values of which claim say that name and number were compared with the population register. */
  verified: z.strictObject({ claim: z.string(), values: z.array(z.string()).min(1) }),
});
export type Provider = z.infer<typeof Provider>;
