import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { CaseEffects, CaseRead } from '../commands/act-on-case.ts';
import { type CaseView, getCase, subjectOf } from './get-case.ts';

export interface ReadRequest {
  readonly number: string;
  readonly part?: CaseRead['part'];
}

/** A case for an official, noted before it is shown: no note, no case. @throws Refusal `case-unknown` */
export async function readAsOfficial(
  platform: Platform,
  effects: Pick<CaseEffects, 'noteRead'>,
  actor: OfficialActor,
  { number, part = 'case' }: ReadRequest,
): Promise<CaseView> {
  const view = await getCase(platform, actor, 'read-as-official', number);
  const { agency, reviewAgencies } = subjectOf(view.stored, view.state);
  const agencies = [...new Set([agency, ...reviewAgencies])];
  await effects.noteRead({ identity: view.stored, agencies, actor, part });
  return view;
}
