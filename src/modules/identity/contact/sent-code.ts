import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { Text } from '../../../kernel/messages.ts';

/** Wrong tries after which a code is worth nothing. */
export const codeTries = 5;
export const codeMinutes = 10;

/** Six digits, sent to a phone or an e-mail address. */
export function makeSentCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** @param about account and target, so that a code is good for nothing else */
export function digestOfSentCode(secret: Buffer, about: string, code: string): Buffer {
  return createHmac('sha256', secret).update(`sent-code:${about}:${code}`).digest();
}

export function isSentCode(secret: Buffer, about: string, typed: string, digest: Buffer): boolean {
  const code = typed.normalize('NFKC').replaceAll(/\s/g, '');
  return timingSafeEqual(digestOfSentCode(secret, about, code), digest);
}

export function codeMessage(code: string, purpose: Text): Text {
  return {
    zh: `验证码 ${code}，用于${purpose.zh}，${codeMinutes}分钟内有效。工作人员不会向您索要验证码，请勿告诉任何人。`,
    en: `Code ${code} to ${purpose.en}, valid for ${codeMinutes} minutes. Officials never ask for it; do not tell anybody.`,
  };
}
