import { dateIn } from '../../../kernel/date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getItemVersionById, type ItemVersion } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { type Form, formOf, type Typed } from '../../forms/index.ts';
import { listCapacities, type PersonActor } from '../../identity/index.ts';
import type { Draft } from '../draft.ts';
import { findDraft } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import { type Progress, progressOf } from '../progress.ts';
import { type Matter, readMatter } from './read-matter.ts';

export interface DraftView {
  readonly draft: Draft;
  /** The person in the capacity in which the draft was begun, whatever the session's is. */
  readonly actor: PersonActor;
  readonly version: ItemVersion;
  readonly form: Form;
  readonly progress: Progress;
  /** Where several items are applied for as one; `version` and `form` are then the whole's. */
  readonly matter: Matter | undefined;
}

/**
 * A draft for the person whose own it is or whose company's; to others it does not exist.
 * Item and dictionary come from memory: one statement. @throws Refusal `draft-unknown`
 */
export async function openDraft(platform: Platform, person: PersonActor, id: string): Promise<DraftView> {
  const draft = isUuid(id) ? await findDraft(platform.database, id) : undefined;
  const actor = draft && (await inCapacityOf(platform, person, draft));
  if (!draft || !actor) throw unknownDraft();
  const matter = draft.matter && (await readMatter(platform, { ...draft, matter: draft.matter }));
  const version =
    matter?.version ?? (await getItemVersionById(platform.database, draft.itemId, draft.itemVersion));
  const form = formOf(version.item, await getDictionary(platform.database));
  const today = dateIn(platform.now());
  const check = matter && ((typed: Typed) => matter.check(typed, today));
  return { draft, actor, version, form, progress: progressOf(form, draft, check), matter };
}

async function inCapacityOf(
  platform: Platform,
  person: PersonActor,
  draft: Draft,
): Promise<PersonActor | undefined> {
  if (draftPolicy.can(person, 'open', draft)) return person;
  const capacities = await listCapacities(platform, person);
  return capacities.find((capacity) => draftPolicy.can(capacity, 'open', draft));
}

export function unknownDraft(): Error {
  return notFound('draft-unknown', {
    zh: '没有找到这份申请：它可能已被删除，或者您无权查看。请在“我的”中查看您的申请。',
    en: 'There is no such application: it may have been deleted, or you may not see it. Look under “My matters”.',
  });
}
