import { join } from 'node:path';
import { type ContentEntry, ContentError, readContent } from '../../../platform/content.ts';
import {
  bumpGeneration,
  type Database,
  loadWhenChanged,
  reference,
} from '../../../platform/database/index.ts';
import { checkTemplates } from './check-templates.ts';
import { DocumentTemplate, type TemplateLibrary, templateLibraryOf } from './template.ts';
import { readTemplates, saveTemplate } from './template-store.ts';

const generation = 'document-templates';
const loaderVersion = 1;

export const getDocumentTemplates: (database: Database) => Promise<TemplateLibrary> = reference(
  generation,
  async (database) => templateLibraryOf(await readTemplates(database)),
);

/** @throws ContentError naming every fault */
export async function readTemplateContent(
  contentDirectory: string,
): Promise<readonly ContentEntry<DocumentTemplate>[]> {
  const entries = await readContent(join(contentDirectory, 'document-templates'), DocumentTemplate);
  const faults = checkTemplates(entries);
  if (faults.length > 0) throw new ContentError(faults);
  return entries;
}

/** Loads the templates when their files have changed. @throws ContentError where a stored version says something else */
export function loadDocumentTemplates(database: Database, contentDirectory: string): Promise<boolean> {
  const directories = [join(contentDirectory, 'document-templates')];
  return loadWhenChanged(database, { name: generation, version: loaderVersion, directories }, async (tx) => {
    for (const { value, fault } of await readTemplateContent(contentDirectory)) {
      if (await saveTemplate(tx, value)) continue;
      const message = `version ${value.version} exists with other content; raise the version`;
      throw new ContentError([fault(['version'], message)]);
    }
    await bumpGeneration(tx, generation);
  });
}
