import type { Context } from 'hono';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import type { CaseIdentity } from '../case-store.ts';
import { answerStoredFile } from '../stored-file.ts';
import { readFilesOf } from './message-store.ts';

/**
 * Sends a file of a message, named by the address, to somebody who may see the case.
 * @throws Refusal `file-not-found`
 */
export async function answerMessageFile(
  c: Context<Env>,
  platform: Platform,
  identity: CaseIdentity,
): Promise<Response> {
  const message = c.req.param('message') ?? '';
  const files = isUuid(message) ? await readFilesOf(platform.database, identity, message) : [];
  return answerStoredFile(
    c,
    platform,
    files.find(({ hash }) => hash === c.req.param('hash')),
  );
}
