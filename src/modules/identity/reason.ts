/** Why an administrator acts on an account; it stays on record. */
export function isReason(text: string): boolean {
  return text !== '' && text.length <= 200;
}

export const reasonMissing = { zh: '请写明原因（200字以内）', en: 'Say why, in 200 characters at most' };
