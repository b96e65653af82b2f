import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { openText, sealText } from '../sealed-text.ts';
import { type DistinguishedName, encodeName, readCertificateParts } from './certificate-parts.ts';
import {
  findAllCertificates,
  findNewestKeyFiles,
  foldersIn,
  type KeyFiles,
  type KeySeal,
  writeKeyFiles,
} from './key-files.ts';
import { keySchemes, type PrivateKey } from './key-scheme.ts';
import { issueRevocationList } from './revocation-list.ts';
import type { HolderRole, KeyHolder, KeyStore, SigningAlgorithm, SigningKey } from './signing-key.ts';
import { issueCertificate, keyIdentifier } from './x509.ts';

interface KeyStoreOptions {
  /** Absolute; made readable by its owner alone. */
  readonly directory: string;
  /** Subject of the root certificates that the store makes on first use. */
  readonly root: DistinguishedName;
  /** Seals the private keys on the disk. */
  readonly secret: Buffer;
  readonly now?: () => Date;
}

/**
 * Keys in sealed files under roots of its own, one for each algorithm: for demonstrations and for places without a
 * cryptographic module. Nobody outside trusts these roots until they choose to.
 */
export function openSoftwareKeyStore(options: KeyStoreOptions): KeyStore {
  const stores = new Map<SigningAlgorithm, ReturnType<typeof openBranch>>();
  const branch = (algorithm: SigningAlgorithm = 'rsa-sha256') => {
    const known = stores.get(algorithm) ?? openBranch(options, algorithm);
    stores.set(algorithm, known);
    return known;
  };
  const { now = () => new Date() } = options;
  let kept: { readonly until: Date; readonly list: Promise<Buffer> } | undefined;
  return {
    revocationList() {
      const at = now();
      if (!kept || at >= kept.until) {
        const list = branch()
          .rootKey()
          .then((root) => issueRevocationList(root, at));
        list.catch(() => {
          kept = undefined;
        });
        kept = { until: new Date(at.getTime() + millisecondsPerHour), list };
      }
      return kept.list;
    },
    keyFor: (holder, algorithm) => branch(algorithm).keyFor(holder),
    rotate: (holder, algorithm) => branch(algorithm).rotate(holder),
    trustedRoots: (algorithm) => branch(algorithm).trustedRoots(),
    holderCertificates: (algorithm) => branch(algorithm).holderCertificates(),
    rootKey: (algorithm) => branch(algorithm).rootKey(),
  };
}

/** The root and the holders of one algorithm. */
function openBranch(options: KeyStoreOptions, algorithm: SigningAlgorithm) {
  const { root, now = () => new Date() } = options;
  const scheme = keySchemes[algorithm];
  const directory = join(options.directory, scheme.folder);
  const rootDirectory = join(directory, 'root');
  const holdersDirectory = join(directory, 'holders');
  const loading = new Map<string, Promise<SigningKey>>();
  let makingRoot: Promise<KeyFiles> | undefined;
  const sealOf = (whose: string) => keySeal(options.secret, `${algorithm}/${whose}`);

  function rootFiles(): Promise<KeyFiles> {
    const name = encodeName({ ...root, commonName: `${root.commonName}${scheme.rootSuffix}` });
    makingRoot ??= existingOrNew({
      directory: rootDirectory,
      seal: sealOf('root'),
      at: now(),
      make: async () => makeRoot(name, await scheme.generate('root'), now()),
    });
    return makingRoot;
  }

  function load(holder: KeyHolder, isFit: (files: KeyFiles) => boolean): Promise<SigningKey> {
    const subject = subjectOf(holder, root.country);
    const key = existingOrNew({
      directory: join(holdersDirectory, plainId(holder.id)),
      seal: sealOf(holder.id),
      at: now(),
      isFit: (files) => isFit(files) && serves(files, subject, now()),
      make: async () => {
        const authority = await rootFiles();
        return makeHolderKey({
          subject,
          key: await scheme.generate('holder'),
          authority: { certificateDer: authority.certificateDer, key: scheme.open(authority.privateKeyPem) },
          role: holder.role ?? 'document-signer',
          at: now(),
        });
      },
    }).then((files) => signingKey(files.certificateDer, scheme.open(files.privateKeyPem)));
    loading.set(holder.id, key);
    key.catch(() => loading.delete(holder.id));
    return key;
  }

  return {
    async keyFor(holder: KeyHolder): Promise<SigningKey> {
      const known = await loading.get(holder.id);
      const subject = subjectOf(holder, root.country);
      return known && serves(known, subject, now()) ? known : load(holder, () => true);
    },
    rotate: (holder: KeyHolder): Promise<SigningKey> => load(holder, () => false),
    async trustedRoots() {
      await rootFiles();
      return findAllCertificates(rootDirectory);
    },
    async holderCertificates() {
      const holders = await foldersIn(holdersDirectory);
      const found = await Promise.all(
        holders.map(async (holder) => {
          const certificates = await findAllCertificates(join(holdersDirectory, holder));
          return certificates.map((certificateDer, index) => {
            return { holder, certificateDer, isCurrent: index === certificates.length - 1 };
          });
        }),
      );
      return found.flat();
    },
    async rootKey(): Promise<SigningKey> {
      const { certificateDer, privateKeyPem } = await rootFiles();
      return signingKey(certificateDer, scheme.open(privateKeyPem));
    },
  };
}

const rootYears = 10;
const holderYears = 5;
const renewalDays = 30;
const millisecondsPerHour = 60 * 60 * 1000;
const millisecondsPerDay = 24 * 60 * 60 * 1000;

interface Place {
  readonly directory: string;
  readonly seal: KeySeal;
  readonly at: Date;
  readonly isFit?: (files: KeyFiles) => boolean;
  readonly make: () => Promise<KeyFiles>;
}

async function existingOrNew({ directory, seal, at, isFit = () => true, make }: Place): Promise<KeyFiles> {
  const found = await findNewestKeyFiles(directory, seal);
  if (found && isFit(found)) return found;
  const made = await make();
  await writeKeyFiles(directory, made, { at, seal });
  return made;
}

async function makeRoot(name: Buffer, key: PrivateKey, at: Date): Promise<KeyFiles> {
  const certificateDer = await issueCertificate({
    subject: name,
    publicKeyInfo: key.publicKeyInfo,
    issuer: { name, key },
    notBefore: daysAfter(at, -1),
    notAfter: yearsAfter(at, rootYears),
    role: 'authority',
  });
  return { certificateDer, privateKeyPem: key.pem };
}

interface HolderKeyRequest {
  readonly subject: Buffer;
  readonly key: PrivateKey;
  readonly authority: { readonly certificateDer: Buffer; readonly key: PrivateKey };
  readonly role: HolderRole;
  readonly at: Date;
}

async function makeHolderKey({ subject, key, authority, role, at }: HolderKeyRequest): Promise<KeyFiles> {
  const rootEnd = new Date(new X509Certificate(authority.certificateDer).validTo);
  const wantedEnd = yearsAfter(at, holderYears);
  const certificateDer = await issueCertificate({
    subject,
    publicKeyInfo: key.publicKeyInfo,
    issuer: { name: readCertificateParts(authority.certificateDer).subject, key: authority.key },
    notBefore: daysAfter(at, -1),
    notAfter: wantedEnd < rootEnd ? wantedEnd : rootEnd,
    role,
  });
  return { certificateDer, privateKeyPem: key.pem };
}

function signingKey(certificateDer: Buffer, key: PrivateKey): SigningKey {
  return {
    keyId: keyIdentifier(key.publicKeyInfo).toString('hex'),
    algorithm: key.algorithm,
    certificateDer,
    chain: [],
    sign: (data) => key.sign(data),
  };
}

function keySeal(secret: Buffer, whose: string): KeySeal {
  return {
    seal: (text) => sealText(secret, 'signing-key', whose, text),
    open: (sealed) => openText(secret, 'signing-key', whose, sealed),
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
