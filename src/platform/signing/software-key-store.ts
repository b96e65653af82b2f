import { createPrivateKey, createPublicKey, generateKeyPair, sign, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type DistinguishedName, encodeName, readCertificateParts } from './certificate-parts.ts';
import { findAllKeyFiles, findNewestKeyFiles, type KeyFiles, writeKeyFiles } from './key-files.ts';
import type { KeyHolder, KeyStore, SigningKey } from './signing-key.ts';
import { issueCertificate, keyIdentifier } from './x509.ts';

interface KeyStoreOptions {
  /** Absolute; made readable by its owner alone. */
  readonly directory: string;
  /** Subject of the root certificate that the store makes on first use. */
  readonly root: DistinguishedName;
  readonly now?: () => Date;
}

/**
 * Keys in files under a root of its own: for demonstrations and for places without a cryptographic
 * module. Nobody outside trusts this root until they choose to.
 */
export function openSoftwareKeyStore({ directory, root, now = () => new Date() }: KeyStoreOptions): KeyStore {
  const rootDirectory = join(directory, 'root');
  const loading = new Map<string, Promise<SigningKey>>();
  let makingRoot: Promise<KeyFiles> | undefined;

  function rootFiles(): Promise<KeyFiles> {
    makingRoot ??= existingOrNew(rootDirectory, () => makeRoot(root, now()), now());
    return makingRoot;
  }

  async function load(holder: KeyHolder, subject: Buffer): Promise<SigningKey> {
    const holderDirectory = join(directory, 'holders', plainId(holder.id));
    const isFit = (files: KeyFiles) => serves(files, subject, now());
    const make = async () => makeHolderKey(subject, await rootFiles(), now());
    return signingKey(await existingOrNew(holderDirectory, make, now(), isFit));
  }

  return {
    async keyFor(holder) {
      const subject = subjectOf(holder, root.country);
      const known = await loading.get(holder.id);
      if (known && serves(known, subject, now())) return known;
      const key = load(holder, subject);
      loading.set(holder.id, key);
      key.catch(() => loading.delete(holder.id));
      return key;
    },
    async trustedRoots() {
      await rootFiles();
      return (await findAllKeyFiles(rootDirectory)).map(({ certificateDer }) => certificateDer);
    },
  };
}

const rootYears = 10;
const holderYears = 5;
const renewalDays = 30;
const millisecondsPerDay = 24 * 60 * 60 * 1000;
const generateKeys = promisify(generateKeyPair);
const signInBackground = promisify(sign);

async function existingOrNew(
  directory: string,
  make: () => Promise<KeyFiles>,
  at: Date,
  isFit: (files: KeyFiles) => boolean = () => true,
): Promise<KeyFiles> {
  const found = await findNewestKeyFiles(directory);
  if (found && isFit(found)) return found;
  const made = await make();
  await writeKeyFiles(directory, made, at);
  return made;
}

async function makeRoot(root: DistinguishedName, at: Date): Promise<KeyFiles> {
  const keys = await generateKeys('rsa', { modulusLength: 3072 });
  const name = encodeName(root);
  const certificateDer = issueCertificate({
    subject: name,
    publicKey: keys.publicKey,
    issuer: { name, ...keys },
    notBefore: daysAfter(at, -1),
    notAfter: yearsAfter(at, rootYears),
    role: 'authority',
  });
  return {
    certificateDer,
    privateKeyPem: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

async function makeHolderKey(subject: Buffer, root: KeyFiles, at: Date): Promise<KeyFiles> {
  const keys = await generateKeys('rsa', { modulusLength: 2048 });
  const rootKey = createPrivateKey(root.privateKeyPem);
  const rootEnd = new Date(new X509Certificate(root.certificateDer).validTo);
  const wantedEnd = yearsAfter(at, holderYears);
  const certificateDer = issueCertificate({
    subject,
    publicKey: keys.publicKey,
    issuer: {
      name: readCertificateParts(root.certificateDer).subject,
      publicKey: createPublicKey(rootKey),
      privateKey: rootKey,
    },
    notBefore: daysAfter(at, -1),
    notAfter: wantedEnd < rootEnd ? wantedEnd : rootEnd,
    role: 'document-signer',
  });
  return {
    certificateDer,
    privateKeyPem: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function signingKey({ certificateDer, privateKeyPem }: KeyFiles): SigningKey {
  const privateKey = createPrivateKey(privateKeyPem);
  return {
    keyId: keyIdentifier(createPublicKey(privateKey)).toString('hex'),
    algorithm: 'rsa-sha256',
    certificateDer,
    chain: [],
    sign: (data) => signInBackground('sha256', data, privateKey),
  };
}

function serves({ certificateDer }: { certificateDer: Buffer }, subject: Buffer, at: Date): boolean {
  const end = new Date(new X509Certificate(certificateDer).validTo);
  return daysAfter(at, renewalDays) < end && readCertificateParts(certificateDer).subject.equals(subject);
}

function subjectOf(holder: KeyHolder, country: string): Buffer {
  return encodeName({
    country,
    organisation: holder.organisation,
    organisationIdentifier: holder.id,
    commonName: holder.commonName ?? holder.organisation,
  });
}

function plainId(id: string): string {
  if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) throw new Error(`Not usable as a key holder's identifier: ${id}`);
  return id;
}

function daysAfter(date: Date, days: number): Date {
  return new Date(date.getTime() + days * millisecondsPerDay);
}

function yearsAfter(date: Date, years: number): Date {
  const end = new Date(date);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end;
}
