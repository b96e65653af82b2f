import type { CertificateField } from '../certificate.ts';
import type { CertificateType } from '../certificate-type.ts';
import { filledField } from '../face.ts';
import { levelLabel, levelNames } from '../trust-level.ts';
import type { LegacyEntry } from './legacy-entry.ts';

type Line = CertificateType['fields'][number];

/** Lines that are copied from the paper; the others follow from holder, organ, number and days. */
export function copiedLines(type: CertificateType): Line[] {
  return type.fields.filter(({ element, fill }) => element !== undefined || fill === 'assigned-code');
}

interface Facts {
  readonly holder: { readonly name: string; readonly code: string };
  readonly issuer: string;
}

/** What is signed: the lines of the paper and, as the last one, how far they can be trusted. */
export function legacyFace(type: CertificateType, entry: LegacyEntry, facts: Facts): CertificateField[] {
  const { number, issuedOn, validFrom, validUntil, values } = entry;
  const copied = new Set(copiedLines(type));
  const lines = type.fields.flatMap((line): CertificateField[] => {
    const value = copied.has(line)
      ? values[line.label.zh]
      : line.fill
        ? filledField(line.fill, {
            holderName: facts.holder.name,
            holderCode: facts.holder.code,
            issuer: facts.issuer,
            assignedCode: undefined,
            number,
            issuedOn,
            validFrom,
            validUntil,
          })
        : line.value;
    const masked = type.masked.includes(line.element ?? line.fill ?? '');
    return value ? [{ label: line.label, value, masked }] : [];
  });
  return [...lines, { label: levelLabel, value: levelNames[entry.trust].zh, masked: false }];
}
