import { join } from 'node:path';
import { isCreditCode } from '../../kernel/credit-code.ts';
import { ContentError, type ContentFault, readContent } from '../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged, reference } from '../../platform/database/index.ts';
import { readDictionaryContent } from '../elements/index.ts';
import { readCertificateTypes, saveCertificateTypes } from './certificate-store.ts';
import { CertificateType } from './certificate-type.ts';

const generation = 'certificate-types';

export const getCertificateTypes: (database: Database) => Promise<ReadonlyMap<string, CertificateType>> =
  reference(
    generation,
    async (database) => new Map((await readCertificateTypes(database)).map((type) => [type.code, type])),
  );

export async function listCertificateTypes(database: Database): Promise<CertificateType[]> {
  return [...(await getCertificateTypes(database)).values()];
}

export function loadCertificateTypes(database: Database, contentDirectory: string): Promise<boolean> {
  const directory = join(contentDirectory, 'certificate-types');
  return loadWhenChanged(
    database,
    { name: 'certificate-types', version: 1, directories: [directory] },
    async (tx) => {
      await saveCertificateTypes(tx, await readCertificateTypeContent(contentDirectory));
      await bumpGeneration(tx, generation);
    },
  );
}

/** @throws ContentError */
export async function readCertificateTypeContent(contentDirectory: string): Promise<CertificateType[]> {
  const dictionary = await readDictionaryContent(contentDirectory);
  const entries = await readContent(join(contentDirectory, 'certificate-types'), CertificateType);
  const faults: ContentFault[] = [];
  for (const { value, fault } of entries) {
    if (!isCreditCode(value.typeCode.slice(0, 18))) {
      faults.push(fault(['typeCode'], 'the first 18 characters are not a credit code (GB 32100)'));
    }
    value.fields.forEach((field, index) => {
      if (field.element && !dictionary.findElement(field.element)) {
        faults.push(fault(['fields', index, 'element'], `no element ${field.element}`));
      }
    });
  }
  if (faults.length > 0) throw new ContentError(faults);
  return entries.map((entry) => entry.value);
}
