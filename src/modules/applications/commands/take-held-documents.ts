import { type FieldFault, Refusal } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { HandedFile, HandedMaterials } from '../../procedures/index.ts';
import type { HeldDocuments } from '../document-port.ts';
import { appendFiles } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import { materialField } from '../progress.ts';
import { listHeldDocuments } from '../queries/list-held-documents.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { draftClosed } from './save-page.ts';

/**
 * Takes certificates in place of materials, as the applicant has agreed to. One that cannot be used is named.
 * @param chosen by material: identifier of the certificate
 * @throws Refusal `draft-closed`
 */
export async function takeHeldDocuments(
  platform: Platform,
  documents: HeldDocuments,
  view: DraftView,
  chosen: ReadonlyMap<string, string>,
): Promise<FieldFault[]> {
  if (chosen.size === 0) return [];
  const { draft } = view;
  draftPolicy.require(view.actor, 'fill', draft);
  const held = await listHeldDocuments(platform, documents, view);
  const faults: FieldFault[] = [];
  const taken: Record<string, HandedFile[]> = {};
  for (const [material, identifier] of chosen) {
    const offered = (held.get(material) ?? []).some((document) => document.identifier === identifier);
    if (!offered || certificatesIn(draft.files[material]).length > 0) continue;
    try {
      taken[material] = [await documents.take(platform, draft.applicantId, identifier)];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ field: materialField(material), message: error.text });
    }
  }
  if (Object.keys(taken).length === 0) return faults;
  if (!(await appendFiles(platform.database, draft.id, taken, 'begun', platform.now()))) throw draftClosed();
  return faults;
}

/** Proves again, at the moment of submission, what was taken before. @returns what no longer holds, by material */
export async function faultsOfTaken(
  platform: Platform,
  documents: HeldDocuments,
  { draft, progress }: DraftView,
): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  for (const { code } of progress.materials?.materials ?? []) {
    for (const { identifier } of certificatesIn(draft.files[code])) {
      try {
        await documents.take(platform, draft.applicantId, identifier);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        faults.push({ field: materialField(code), message: error.text });
      }
    }
  }
  return faults;
}

/** Electronic certificates among the files of a material. */
export function certificatesIn(files: HandedMaterials[string] = []) {
  return files.flatMap(({ certificate }) => (certificate ? [certificate] : []));
}
