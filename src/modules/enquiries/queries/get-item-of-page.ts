import type { Text } from '../../../kernel/messages.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getItemVersion } from '../../catalogue/index.ts';

/** The item from whose page one came; an old address names none. */
export async function getItemOfPage(
  { database }: Pick<Platform, 'database'>,
  code: string | undefined,
): Promise<{ code: string; name: Text } | undefined> {
  if (!code) return undefined;
  try {
    return { code, name: (await getItemVersion(database, code)).item.name };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
