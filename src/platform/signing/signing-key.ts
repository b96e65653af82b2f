/** The ways of signing this program knows. A national-cryptography (SM2 with SM3) module adds its own word here. */
export type SigningAlgorithm = 'rsa-sha256';

/** A key that can sign but is never shown: a file here, a cryptographic module elsewhere. */
export interface SigningKey {
  /** SHA-1 of the public key, hex: the subject key identifier of its certificate. */
  readonly keyId: string;
  readonly algorithm: SigningAlgorithm;
  /** X.509 certificate, DER. */
  readonly certificateDer: Buffer;
  /** Certificates between this one and the root, DER, nearest first; the root is not among them. */
  readonly chain: readonly Buffer[];
  sign(data: Uint8Array): Promise<Buffer>;
}

/** Who signs. `id` is stable and names the key; the other two are what the certificate says. */
export interface KeyHolder {
  /** Registered identifier of the organisation: upper-case letters, digits, `-`. */
  readonly id: string;
  readonly organisation: string;
  /** Common name; the organisation's name when left out. */
  readonly commonName?: string;
}

export interface KeyStore {
  /** The holder's current key; made on first use, and again when its certificate runs out or its name changes. */
  keyFor(holder: KeyHolder): Promise<SigningKey>;
  /** Root certificates to trust, DER, past ones included. */
  trustedRoots(): Promise<readonly Buffer[]>;
}
