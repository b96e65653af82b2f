import type { Platform } from '../../../platform/platform.ts';
import { type CaseEvent, getCase } from '../../procedures/index.ts';
import type { DraftView } from './open-draft.ts';

export type CorrectionPoint = Extract<CaseEvent, { type: 'correction-requested' }>['points'][number];

/** What the notice asks for, where a draft corrects a case. */
export async function getCorrectionPoints(
  platform: Platform,
  { draft, actor }: DraftView,
): Promise<readonly CorrectionPoint[]> {
  if (draft.correcting === undefined) return [];
  const { state } = await getCase(platform, actor, 'read-as-applicant', draft.correcting);
  return state.correction?.points ?? [];
}
