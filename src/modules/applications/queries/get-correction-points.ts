import type { Platform } from '../../../platform/platform.ts';
import { mergedPartOf } from '../../forms/index.ts';
import type { PersonActor } from '../../identity/index.ts';
import { type CaseEvent, getCase } from '../../procedures/index.ts';
import type { DraftView } from './open-draft.ts';
import type { Matter } from './read-matter.ts';

export type CorrectionPoint = Extract<CaseEvent, { type: 'correction-requested' }>['points'][number];

/** What the notice asks for, where a draft corrects a case. */
export async function getCorrectionPoints(
  platform: Platform,
  { draft, actor, matter }: DraftView,
): Promise<readonly CorrectionPoint[]> {
  if (draft.correcting === undefined) return [];
  if (matter) return pointsOfMatter(platform, actor, matter);
  const { state } = await getCase(platform, actor, 'read-as-applicant', draft.correcting);
  return state.correction?.points ?? [];
}

/** What several departments ask for, at the parts of the one form; what two ask in the same words stands once. */
async function pointsOfMatter(
  platform: Platform,
  actor: PersonActor,
  { matter, merged }: Matter,
): Promise<readonly CorrectionPoint[]> {
  const points = new Map<string, CorrectionPoint>();
  for (const { code, correcting } of matter.members) {
    if (correcting === undefined) continue;
    const { state } = await getCase(platform, actor, 'read-as-applicant', correcting);
    for (const { subject, text } of state.correction?.points ?? []) {
      const part = mergedPartOf(merged, code, subject) ?? '';
      points.set(`${part} ${text}`, { subject: part, text });
    }
  }
  return [...points.values()];
}
