import { conflict } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getItemVersionById } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { formOf, intoMerged, mergedPartOf, type Typed, typedFromAnswers } from '../../forms/index.ts';
import type { PersonActor } from '../../identity/index.ts';
import { type CaseView, type HandedMaterials, requireApplicant } from '../../procedures/index.ts';
import { type DraftMatter, type MatterMember, materialsPage, type PageMark } from '../draft.ts';
import { deleteDraft, findCorrection, insertDraft, type NewDraft } from '../draft-store.ts';
import type { MatterLink } from '../matter-port.ts';
import { copyPrefill } from '../prefill/prefill-store.ts';
import { type Matter, readMatter } from '../queries/read-matter.ts';

/**
 * Opens one correction for all cases of a matter that wait for one: asked once, answered once. What was typed into an
 * open one is kept, and what other departments have asked for since is added to it.
 * @throws Refusal `correction-not-open`, `case-unknown`
 */
export async function startMatterCorrection(
  platform: Platform,
  actor: PersonActor,
  link: MatterLink,
  views: readonly CaseView[],
): Promise<Uuid> {
  const waiting = views.filter(({ state }) => state.status === 'correcting');
  const [first] = waiting;
  if (!first) throw nothingToCorrect();
  for (const { stored, state } of waiting) requireApplicant(actor, 'correct', stored, state);
  const members = await Promise.all(waiting.map((view) => memberOf(platform, view)));
  const matter: DraftMatter = { bundle: link.number, members };
  const known = await findCorrection(platform.database, link.number);
  if (known?.matter && sameCases(known.matter, matter)) return known.id;

  const read = await readMatter(platform, { itemName: link.name, matter });
  const draft = await draftOf(platform, read, waiting, link);
  const id = uuidv7();
  await inTransaction(platform.database, async (tx) => {
    if (known) await deleteDraft(tx, known.id);
    const kept = known
      ? { typed: { ...draft.typed, ...known.typed }, files: { ...draft.files, ...known.files } }
      : {};
    await insertDraft(tx, { ...draft, ...kept, id, owner: actor.accountId }, platform.now());
    for (const { stored } of waiting) await copyPrefill(tx, stored.id, id);
  });
  // Of two that begin at once, one draft is kept.
  return (await findCorrection(platform.database, link.number))?.id ?? id;
}

async function memberOf(platform: Platform, { stored, state }: CaseView): Promise<MatterMember> {
  const { item } = await getItemVersionById(platform.database, stored.itemId, stored.itemVersion);
  const given = state.plan.given ?? [];
  return {
    code: item.basicCode,
    implementationCode: stored.implementationCode,
    itemId: stored.itemId,
    version: stored.itemVersion,
    after: [],
    yields: Object.fromEntries(
      given.flatMap(({ material, caseNumber }) => (material === undefined ? [] : [[material, caseNumber]])),
    ),
    givenLater: given.flatMap(({ element }) => (element === undefined ? [] : [element])),
    correcting: stored.number,
  };
}

/** Everything stands as it was sent; the parts that any of the departments names wait to be gone through again. */
async function draftOf(
  platform: Platform,
  matter: Matter,
  views: readonly CaseView[],
  link: MatterLink,
): Promise<Omit<NewDraft, 'id' | 'owner'>> {
  const dictionary = await getDictionary(platform.database);
  const { merged, version } = matter;
  let typed: Typed = {};
  const files: Record<string, HandedMaterials[string]> = {};
  const named = new Set<string>();
  for (const { code, correcting } of matter.matter.members) {
    const view = views.find(({ stored }) => stored.number === correcting);
    const own = merged.members.find((one) => one.code === code);
    if (!view || !own) continue;
    typed = {
      ...intoMerged(merged, code, typedFromAnswers(formOf(own.item, dictionary), view.state.answers)),
      ...typed,
    };
    for (const [material, handed] of Object.entries(view.state.materials)) {
      const part = mergedPartOf(merged, code, material);
      if (part) files[part] = distinct([...(files[part] ?? []), ...handed]);
    }
    for (const { subject } of view.state.correction?.points ?? []) {
      const part = mergedPartOf(merged, code, subject);
      if (part) named.add(part);
    }
  }
  const [lead] = views;
  if (!lead) throw nothingToCorrect();
  const { stored } = lead;
  return {
    applicantKind: stored.applicantKind,
    applicantId: stored.applicantId,
    applicantName: stored.applicantName,
    implementationCode: stored.implementationCode,
    itemId: stored.itemId,
    itemVersion: stored.itemVersion,
    itemName: link.name,
    matter: matter.matter,
    region: version.offering.region,
    typed,
    files,
    pages: marksFor(matter, named),
    correcting: link.number,
  };
}

function marksFor({ merged }: Matter, named: ReadonlySet<string>): Record<string, PageMark> {
  const ofMaterials = merged.item.materials.some(({ code }) => named.has(code));
  const marks = merged.item.form.map(({ code }) => [code, named.has(code) ? 'begun' : 'sent'] as const);
  return Object.fromEntries([...marks, [materialsPage, ofMaterials ? 'begun' : 'sent']]);
}

function distinct(files: HandedMaterials[string]): HandedMaterials[string] {
  return [...new Map(files.map((file) => [file.hash, file])).values()];
}

function sameCases(one: DraftMatter, other: DraftMatter): boolean {
  const numbersOf = ({ members }: DraftMatter) =>
    members
      .map(({ correcting }) => correcting)
      .sort()
      .join();
  return numbersOf(one) === numbersOf(other);
}

function nothingToCorrect(): Error {
  return conflict('correction-not-open', {
    zh: '这件“一件事”目前没有需要补正的办件，可能已经补正过。请查看办理进度。',
    en: 'No case of this joint matter waits for a correction; it may have been corrected already. See its progress.',
  });
}
