import { join } from 'node:path';
import { z } from 'zod';
import { textSchema } from '../kernel/text-schema.ts';
import { ContentError, readContent } from './content.ts';

/** Who runs this installation, as every page shows it: `content/site/site.yaml`. */
export const SiteContent = z.strictObject({
  name: textSchema,
  city: textSchema,
  /** Code of the region the site is for. */
  region: z.string(),
  hotline: z.string(),
});
export type SiteContent = z.infer<typeof SiteContent>;

/** @throws ContentError */
export async function readSite(contentDirectory: string): Promise<SiteContent> {
  const [entry] = await readContent(join(contentDirectory, 'site'), SiteContent);
  if (!entry) {
    throw new ContentError([
      { file: 'content/site/site.yaml', line: 1, path: '', message: 'the file is missing' },
    ]);
  }
  return entry.value;
}
