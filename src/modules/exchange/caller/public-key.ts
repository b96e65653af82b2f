import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { invalid } from '../../../kernel/refusal.ts';

/** A key with which a caller signs: P-256 (ES256) or Ed25519 (EdDSA). @throws Refusal `key-invalid` */
export function readPublicKey(pem: string): KeyObject {
  const key = tryToRead(pem.trim());
  if (!key || algorithmOf(key) === undefined) {
    const message = {
      zh: '请粘贴PEM格式的公钥（P-256或者Ed25519），不要粘贴私钥',
      en: 'Paste a public key in PEM form (P-256 or Ed25519), never the private key',
    };
    throw invalid('key-invalid', message, [{ field: 'key', message }]);
  }
  return key;
}

export type Algorithm = 'ES256' | 'EdDSA';

export function algorithmOf(key: KeyObject): Algorithm | undefined {
  if (key.asymmetricKeyType === 'ed25519') return 'EdDSA';
  const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
  return isP256 ? 'ES256' : undefined;
}

/** Name of a key: the first half of the SHA-256 of what it is. */
export function keyIdOf(key: KeyObject): string {
  const content = key.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

export function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function tryToRead(pem: string): KeyObject | undefined {
  if (!pem.startsWith('-----BEGIN PUBLIC KEY-----') || pem.length > 2000) return undefined;
  try {
    return createPublicKey(pem);
  } catch {
    return undefined;
  }
}
