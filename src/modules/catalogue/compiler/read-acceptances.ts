import { join } from 'node:path';
import { type ContentEntry, readContent } from '../../../platform/content.ts';
import type { ItemDeclaration } from '../item.ts';
import { Acceptance } from './acceptance.ts';

/**
 * What the city's items accept in themselves, and what content/accepted-findings accepts in imported ones.
 * @throws ContentError
 */
export async function acceptancesOf(
  items: readonly ContentEntry<ItemDeclaration>[],
  contentDirectory: string,
): Promise<Acceptance[]> {
  const imported = await readContent(join(contentDirectory, 'accepted-findings'), Acceptance);
  return [
    ...items.flatMap(({ value }) =>
      (value.accepts ?? []).map((accept) => ({ ...accept, source: 'content', item: value.basicCode })),
    ),
    ...imported.map(({ value }) => value),
  ];
}
