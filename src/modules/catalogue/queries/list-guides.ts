import type { Database } from '../../../platform/database/index.ts';
import { countGuides, readGuideCodes } from '../list-store.ts';

const partSize = 20_000;

/** Guides for search engines, in parts of 20,000. */
export async function listGuides(database: Database, part: number) {
  const parts = Math.ceil((await countGuides(database)) / partSize);
  return { parts, guides: await readGuideCodes(database, part * partSize, partSize) };
}
