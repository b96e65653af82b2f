import { Refusal } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { Draft } from '../draft.ts';

/** Whether the item still is what the draft was begun for. A correction keeps the version of its case. */
export async function findVersionChange(
  platform: Platform,
  draft: Draft,
): Promise<'newer' | 'not-in-use' | undefined> {
  if (draft.correcting !== undefined) return undefined;
  const pinned = draft.matter?.members ?? [{ ...draft, version: draft.itemVersion }];
  try {
    const current = await Promise.all(
      pinned.map(({ implementationCode }) => getItemVersion(platform.database, implementationCode)),
    );
    return current.every(({ version }, index) => version === pinned[index]?.version) ? undefined : 'newer';
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found') return 'not-in-use';
    throw error;
  }
}
