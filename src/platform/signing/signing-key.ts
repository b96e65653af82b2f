/** RSA for readers everywhere, SM2 with SM3 (GB/T 32918) where the law asks for national cryptography. */
export type SigningAlgorithm = 'rsa-sha256' | 'sm2-sm3';

/**
 * A key that can sign but is never shown: a file here, a cryptographic module elsewhere. An adapter for a module
 * (PKCS #11, GM/T 0018) keeps one object per holder, never exports it, and answers `sign` in the form of X.509: RSA as it
 * is, SM2 as SEQUENCE of r and s over the message with the user id of `sm2UserId`.
 */
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

/** What the certificate of a holder allows: signing documents, or saying when something was there. */
export type HolderRole = 'document-signer' | 'time-stamper';

/** Who signs. `id` is stable and names the key; the other two are what the certificate says. */
export interface KeyHolder {
  /** Registered identifier of the organisation: upper-case letters, digits, `-`. */
  readonly id: string;
  readonly organisation: string;
  /** Common name; the organisation's name when left out. */
  readonly commonName?: string;
  /** A signer of documents when left out. */
  readonly role?: HolderRole;
}

export interface KeyStore {
  /** The holder's current key; made on first use, and again when its certificate runs out or its name changes. */
  keyFor(holder: KeyHolder, algorithm?: SigningAlgorithm): Promise<SigningKey>;
  /** From now on a new key signs for the holder; what older ones have signed keeps its worth. */
  rotate(holder: KeyHolder, algorithm?: SigningAlgorithm): Promise<SigningKey>;
  /** Root certificates to trust, DER, past ones included. */
  trustedRoots(algorithm?: SigningAlgorithm): Promise<readonly Buffer[]>;
  /** Certificates of every key a holder has or had, DER, by holder in order of age. */
  holderCertificates(algorithm?: SigningAlgorithm): Promise<readonly HolderCertificate[]>;
  /** Which certificates the root has taken back (RFC 5280), DER; made anew each hour. */
  revocationList(): Promise<Buffer>;
  /** Signs in the name of the root, such as the list of trusted keys. */
  rootKey(algorithm?: SigningAlgorithm): Promise<SigningKey>;
}

export interface HolderCertificate {
  readonly holder: string;
  readonly certificateDer: Buffer;
  /** The newest of its holder: the one that signs. */
  readonly isCurrent: boolean;
}
