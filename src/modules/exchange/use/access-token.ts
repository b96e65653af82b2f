import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { deriveKey } from '../../../platform/derived-key.ts';
import { jsonOf } from '../caller/signed-message.ts';

/** Ten minutes: a key that is ended counts at once, so the token need not be shorter. */
export const tokenSeconds = 600;

const Content = z.object({ caller: z.uuid(), kid: z.string(), until: z.number() });

/** What a token says: who calls, and the key with which each call must be signed. */
export type TokenContent = z.infer<typeof Content>;

export function makeToken(secret: Buffer, content: TokenContent): string {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${text}.${codeOf(secret, text).toString('base64url')}`;
}

/** @returns undefined where it is not ours, was changed, or has ended */
export function readToken(secret: Buffer, token: string, now: Date): TokenContent | undefined {
  const [text = '', code = ''] = token.split('.');
  const given = Buffer.from(code, 'base64url');
  const expected = codeOf(secret, text);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const content = Content.safeParse(jsonOf(text));
  return content.success && content.data.until > now.getTime() / 1000 ? content.data : undefined;
}

function codeOf(secret: Buffer, text: string): Buffer {
  return createHmac('sha256', deriveKey(secret, 'exchange-token')).update(text).digest();
}
