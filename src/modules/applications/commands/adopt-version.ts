import type { Platform } from '../../../platform/platform.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { saveVersion } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { draftClosed } from './save-page.ts';
import { requireOnline } from './start-draft.ts';

/** Moves a draft to the version in force; what was typed stays, the pages are gone through again. @throws Refusal `draft-closed` */
export async function adoptVersion(platform: Platform, { draft, actor }: DraftView): Promise<void> {
  draftPolicy.require(actor, 'fill', draft);
  const version = await getItemVersion(platform.database, draft.implementationCode);
  requireOnline(version);
  const { version: number, item } = version;
  if (draft.correcting !== undefined || number === draft.itemVersion) return;
  if (!(await saveVersion(platform.database, draft.id, { number, name: item.name.zh }, platform.now())))
    throw draftClosed();
}
