import type { Platform } from '../../../platform/platform.ts';
import type { HeldDocument, HeldDocuments } from '../document-port.ts';
import type { DraftView } from './open-draft.ts';

/** By material: the applicant's certificates that may take its place. Asks nothing where no material allows it. */
export async function listHeldDocuments(
  platform: Platform,
  documents: HeldDocuments,
  { draft, progress }: DraftView,
): Promise<ReadonlyMap<string, readonly HeldDocument[]>> {
  const materials = (progress.materials?.materials ?? []).filter(({ satisfiedBy }) => satisfiedBy.length > 0);
  const types = [...new Set(materials.flatMap(({ satisfiedBy }) => satisfiedBy))];
  if (types.length === 0) return new Map();
  const held = await documents.listHeld(platform, draft.applicantId, types);
  return new Map(
    materials.map(({ code, satisfiedBy }) => [code, held.filter(({ type }) => satisfiedBy.includes(type))]),
  );
}
