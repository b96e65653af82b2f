import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { SigningAlgorithm } from './signing-key.ts';
import {
  generateSm2Key,
  readSm2PrivateKey,
  type Sm2KeyPair,
  signSm2,
  sm2PrivateKeyPem,
  sm2PublicKeyInfo,
  sm2SignatureToDer,
} from './sm2.ts';

/** A private key in memory, whatever its mathematics. */
export interface PrivateKey {
  readonly algorithm: SigningAlgorithm;
  /** Subject public key info, DER. */
  readonly publicKeyInfo: Buffer;
  /** PKCS #8. */
  readonly pem: string;
  sign(data: Uint8Array): Promise<Buffer>;
}

/** How keys of one algorithm come into being and are read again. */
export interface KeyScheme {
  /** Folder of its keys inside the key store. */
  readonly folder: string;
  /** Told apart in the name of its root. */
  readonly rootSuffix: string;
  generate(role: 'root' | 'holder'): Promise<PrivateKey>;
  open(pem: string): PrivateKey;
}

export const keySchemes: Readonly<Record<SigningAlgorithm, KeyScheme>> = {
  'rsa-sha256': {
    folder: '.',
    rootSuffix: '',
    async generate(role) {
      const { privateKey } = await generateKeys('rsa', { modulusLength: role === 'root' ? 3072 : 2048 });
      return rsaKey(privateKey);
    },
    open: (pem) => rsaKey(createPrivateKey(pem)),
  },
  'sm2-sm3': {
    folder: 'sm2',
    rootSuffix: '（SM2）',
    generate: async () => sm2Key(generateSm2Key()),
    open: (pem) => sm2Key(readSm2PrivateKey(pem)),
  },
};

const generateKeys = promisify(generateKeyPair);
const signInBackground = promisify(sign);

function rsaKey(key: KeyObject): PrivateKey {
  return {
    algorithm: 'rsa-sha256',
    publicKeyInfo: createPublicKey(key).export({ type: 'spki', format: 'der' }),
    pem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    sign: (data) => signInBackground('sha256', data, key),
  };
}

function sm2Key(pair: Sm2KeyPair): PrivateKey {
  return {
    algorithm: 'sm2-sm3',
    publicKeyInfo: sm2PublicKeyInfo(pair.publicKey),
    pem: sm2PrivateKeyPem(pair),
    sign: async (data) => sm2SignatureToDer(signSm2(data, pair)),
  };
}
