import {
  contextTag,
  type DerElement,
  DerError,
  element,
  membersOf,
  objectIdentifier,
  readElement,
  sequence,
  setOf,
  tag,
} from './der.ts';
import { oid } from './object-identifiers.ts';

export interface DistinguishedName {
  /** Two letters, ISO 3166. */
  readonly country: string;
  readonly organisation: string;
  readonly organisationIdentifier?: string;
  readonly commonName: string;
}

/** The parts of a certificate that another structure repeats or checks, each in DER. */
export interface CertificateParts {
  readonly toBeSigned: Buffer;
  readonly serial: Buffer;
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly publicKeyInfo: Buffer;
  readonly signatureAlgorithm: Buffer;
  /** The bits of the signature. */
  readonly signature: Buffer;
}

/** @throws DerError */
export function readCertificateParts(certificateDer: Buffer): CertificateParts {
  const [toBeSigned, signatureAlgorithm, bits] = membersOf(readElement(certificateDer));
  const members = toBeSigned ? membersOf(toBeSigned) : [];
  const [serial, , issuer, , subject, publicKeyInfo] =
    members[0]?.tag === contextTag(0) ? members.slice(1) : members;
  if (!toBeSigned || !serial || !issuer || !subject || !publicKeyInfo || !signatureAlgorithm || !bits) {
    throw new DerError('not a certificate');
  }
  return {
    toBeSigned: toBeSigned.whole,
    serial: serial.whole,
    issuer: issuer.whole,
    subject: subject.whole,
    publicKeyInfo: publicKeyInfo.whole,
    signatureAlgorithm: signatureAlgorithm.whole,
    signature: bits.content.subarray(1),
  };
}

export function encodeName(name: DistinguishedName): Buffer {
  const text = (value: string) => element(tag.utf8String, Buffer.from(value));
  return sequence(
    attribute(oid.countryName, element(tag.printableString, Buffer.from(name.country))),
    attribute(oid.organizationName, text(name.organisation)),
    ...(name.organisationIdentifier
      ? [attribute(oid.organizationIdentifier, text(name.organisationIdentifier))]
      : []),
    attribute(oid.commonName, text(name.commonName)),
  );
}

/** The text of one attribute of an encoded name, such as the common name. */
export function nameAttribute(name: Buffer, type: string): string | undefined {
  const wanted = objectIdentifier(type);
  const value = membersOf(readElement(name))
    .flatMap(membersOf)
    .map((pair): readonly DerElement[] => membersOf(pair))
    .find(([key]) => key?.whole.equals(wanted))?.[1];
  return value?.content.toString('utf8');
}

function attribute(type: string, value: Buffer): Buffer {
  return setOf([sequence(objectIdentifier(type), value)]);
}
