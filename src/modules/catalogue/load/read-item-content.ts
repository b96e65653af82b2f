import { join } from 'node:path';
import { z } from 'zod';
import { type ContentEntry, readContent } from '../../../platform/content.ts';
import { ItemCodeTable } from '../codes/item-code-table.ts';
import { DirectoryChange } from '../directory/directory-change.ts';
import { ItemDeclaration } from '../item.ts';
import { PowerDeclaration } from '../power.ts';
import { Synonym } from '../synonym.ts';
import { Topic } from '../topic.ts';
import { RemedyBodies, ResponsibilitiesOfTypes } from './offer-surroundings.ts';

/** Files of the catalogue, and the codes of what later modules declare and items name. */
export interface ItemFiles {
  readonly items: readonly ContentEntry<ItemDeclaration>[];
  readonly topics: readonly ContentEntry<Topic>[];
  readonly synonyms: readonly ContentEntry<Synonym>[];
  readonly codeTables: readonly ContentEntry<ItemCodeTable>[];
  readonly powers: readonly ContentEntry<PowerDeclaration>[];
  readonly changes: readonly ContentEntry<DirectoryChange>[];
  readonly remedyBodies: readonly ContentEntry<RemedyBodies>[];
  readonly responsibilities: readonly ContentEntry<ResponsibilitiesOfTypes>[];
  readonly procedures: ReadonlySet<string>;
  readonly certificateTypes: ReadonlySet<string>;
}

/** @throws ContentError */
export async function readItemContent(contentDirectory: string): Promise<ItemFiles> {
  return {
    items: await readContent(join(contentDirectory, 'items'), ItemDeclaration),
    topics: await readContent(join(contentDirectory, 'topics'), Topic),
    synonyms: await readContent(join(contentDirectory, 'synonyms'), Synonym),
    codeTables: await readContent(join(contentDirectory, 'item-code-tables'), ItemCodeTable),
    powers: await readContent(join(contentDirectory, 'powers'), PowerDeclaration),
    changes: await readContent(join(contentDirectory, 'catalogue-changes'), DirectoryChange),
    remedyBodies: await readContent(join(contentDirectory, 'remedy-bodies'), RemedyBodies),
    responsibilities: await readContent(join(contentDirectory, 'responsibilities'), ResponsibilitiesOfTypes),
    procedures: await readCodes(join(contentDirectory, 'procedures')),
    certificateTypes: await readCodes(join(contentDirectory, 'certificate-types')),
  };
}

async function readCodes(directory: string): Promise<Set<string>> {
  const entries = await readContent(directory, z.looseObject({ code: z.string() }));
  return new Set(entries.map((entry) => entry.value.code));
}
