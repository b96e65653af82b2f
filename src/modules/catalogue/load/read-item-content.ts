import { join } from 'node:path';
import { type ContentEntry, readContent } from '../../../platform/content.ts';
import { ItemDeclaration } from '../item.ts';
import { Synonym } from '../synonym.ts';
import { Topic } from '../topic.ts';

export interface ItemFiles {
  readonly items: readonly ContentEntry<ItemDeclaration>[];
  readonly topics: readonly ContentEntry<Topic>[];
  readonly synonyms: readonly ContentEntry<Synonym>[];
}

/** @throws ContentError */
export async function readItemContent(contentDirectory: string): Promise<ItemFiles> {
  return {
    items: await readContent(join(contentDirectory, 'items'), ItemDeclaration),
    topics: await readContent(join(contentDirectory, 'topics'), Topic),
    synonyms: await readContent(join(contentDirectory, 'synonyms'), Synonym),
  };
}
