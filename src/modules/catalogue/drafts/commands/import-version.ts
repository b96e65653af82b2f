import { z } from 'zod';
import { invalid } from '../../../../kernel/refusal.ts';
import type { Uuid } from '../../../../kernel/uuid.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { isEqual } from '../../comparison/equal.ts';
import { ItemContent } from '../../offering.ts';
import { asJson } from '../as-json.ts';
import type { Reach } from '../draft.ts';
import { findDraft } from '../draft-store.ts';
import { findContentInForce } from '../find-collisions.ts';
import { describeIssue } from '../issue-words.ts';
import { findOffer } from '../subject-store.ts';
import { saveDraft } from './save-draft.ts';
import { startDraft } from './start-draft.ts';
import { startNewItem } from './start-new-item.ts';

/** A version as the API gives it; what the catalogue adds by itself is not read. */
const ImportedVersion = ItemContent.extend({ implementationCode: z.string().min(1).max(100) });

/**
 * Takes a version, as the API gives it, as the content of drafts: one of the standard and one of the offer, as far as
 * they differ from what is in force. A code that nobody has becomes a new item.
 * @throws Refusal `version-invalid`, `import-unchanged`, those of `startDraft` and `saveDraft`
 */
export async function importVersion(
  platform: Platform,
  actor: OfficialActor,
  version: unknown,
): Promise<Uuid[]> {
  const { implementationCode, item, offering } = readVersion(version);
  const offer = await findOffer(platform.database, implementationCode);
  if (!offer) {
    const { name, basicCode, type, offeredBy } = item;
    const id = await startNewItem(platform, actor, { name: name.zh, basicCode, type, offeredBy });
    await saveDraft(platform, actor, { id, revision: 1, content: asJson(item) });
    return [id];
  }
  const parts = { standard: asJson(item), offering: asJson(offering) } as const;
  const drafts: Uuid[] = [];
  for (const reach of ['standard', 'offering'] as const satisfies readonly Reach[]) {
    const inForce = await findContentInForce(platform.database, { itemId: offer.itemId, reach });
    if (isEqual(inForce, parts[reach])) continue;
    const id = await startDraft(platform, actor, { implementationCode, reach });
    const draft = await findDraft(platform.database, id);
    await saveDraft(platform, actor, { id, revision: draft?.revision ?? 1, content: parts[reach] });
    drafts.push(id);
  }
  if (drafts.length === 0) throw importUnchanged();
  return drafts;
}

function readVersion(version: unknown): z.infer<typeof ImportedVersion> {
  const read = ImportedVersion.safeParse(version);
  if (read.success) return read.data;
  throw invalid(
    'version-invalid',
    {
      zh: '这不是事项版本的JSON，或有不符合要求的内容。',
      en: 'This is no version of an item, or it has faults.',
    },
    read.error.issues.slice(0, 50).map((issue) => ({
      field: issue.path.map(String).join('.'),
      message: describeIssue(issue),
    })),
  );
}

function importUnchanged() {
  return invalid('import-unchanged', {
    zh: '导入的内容与现行版本完全相同。',
    en: 'What was imported says what is in force already.',
  });
}
