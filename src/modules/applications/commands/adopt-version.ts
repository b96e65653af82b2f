import type { Platform } from '../../../platform/platform.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { Draft, DraftMatter } from '../draft.ts';
import { saveVersion } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { draftClosed } from './save-page.ts';
import { requireOnline } from './start-draft.ts';

/** Moves a draft to the version in force; what was typed stays, the pages are gone through again. @throws Refusal `draft-closed` */
export async function adoptVersion(platform: Platform, { draft, actor }: DraftView): Promise<void> {
  draftPolicy.require(actor, 'fill', draft);
  if (draft.matter) return adoptVersions(platform, { ...draft, matter: draft.matter });
  const version = await getItemVersion(platform.database, draft.implementationCode);
  requireOnline(version);
  const { version: number, item } = version;
  if (draft.correcting !== undefined || number === draft.itemVersion) return;
  if (!(await saveVersion(platform.database, draft.id, { number, name: item.name.zh }, platform.now())))
    throw draftClosed();
}

/** The items stay those that were chosen, and their order too. */
async function adoptVersions(
  { database, now }: Platform,
  draft: Draft & { readonly matter: DraftMatter },
): Promise<void> {
  const members = await Promise.all(
    draft.matter.members.map(async (member) => {
      const version = await getItemVersion(database, member.implementationCode);
      requireOnline(version);
      return { ...member, version: version.version };
    }),
  );
  const [lead] = members;
  if (!lead) return;
  const version = { number: lead.version, name: draft.itemName, matter: { ...draft.matter, members } };
  if (!(await saveVersion(database, draft.id, version, now()))) throw draftClosed();
}
