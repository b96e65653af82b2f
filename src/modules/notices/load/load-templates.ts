import { join } from 'node:path';
import { ContentError, readContent } from '../../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged } from '../../../platform/database/index.ts';
import { NoticeTemplate } from '../template.ts';
import { saveTemplates, templatesGeneration } from '../template-store.ts';
import { checkTemplates } from './check-templates.ts';

const loaderVersion = 1;

/** Loads the templates when their files have changed. @throws ContentError naming every fault */
export function loadTemplates(database: Database, contentDirectory: string): Promise<boolean> {
  const directory = join(contentDirectory, 'notice-templates');
  const source = { name: 'notice-templates', version: loaderVersion, directories: [directory] };
  return loadWhenChanged(database, source, async (tx) => {
    const entries = await readContent(directory, NoticeTemplate);
    const faults = checkTemplates(entries);
    if (faults.length > 0) throw new ContentError(faults);
    await saveTemplates(
      tx,
      entries.map(({ value }) => value),
    );
    await bumpGeneration(tx, templatesGeneration);
  });
}
