import { join } from 'node:path';
import { readContent } from '../../../platform/content.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ActName } from '../act-request.ts';
import { PhraseList } from '../phrase.ts';

const known = new Map<string, Promise<readonly PhraseList[]>>();

/** Sentences officials often need for an act, from content/phrases; read once a start. @throws ContentError */
export async function readPhrases(
  platform: Pick<Platform, 'config'>,
  act: ActName,
): Promise<readonly string[]> {
  const lists = await readPhraseContent(platform.config.contentDirectory);
  return lists.filter((list) => list.act === act).flatMap((list) => list.phrases);
}

/** @throws ContentError */
export function readPhraseContent(contentDirectory: string): Promise<readonly PhraseList[]> {
  const found =
    known.get(contentDirectory) ??
    readContent(join(contentDirectory, 'phrases'), PhraseList).then((entries) =>
      entries.map((entry) => entry.value),
    );
  known.set(contentDirectory, found);
  return found;
}
