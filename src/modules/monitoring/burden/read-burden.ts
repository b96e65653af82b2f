import type { Platform } from '../../../platform/platform.ts';
import { type CaseBurdens, filledAnswers } from '../../applications/index.ts';
import { earlierCasesOf } from '../../bundles/index.ts';
import { type CaseParts, type CaseView, readCaseParts } from '../../procedures/index.ts';
import { type BurdenOf, burdenOf, type HandedBefore } from './case-burden.ts';

/** What the applicant of a case reads of what was spared. */
export const caseBurdens: CaseBurdens = {
  async ofCase(platform, view) {
    return burdenOf(await readForBurden(platform, view, await readCaseParts(platform, view.stored)));
  },
};

/** A case with its form, and what was handed in for the items of the matter that stand before it. */
export async function readForBurden(
  platform: Platform,
  view: CaseView,
  { form }: Pick<CaseParts, 'form'>,
): Promise<BurdenOf> {
  const { state, stored } = view;
  const filled = new Set((await filledAnswers(platform, view, form)).map(({ field }) => field));
  const before = state.plan.partOf ? handedIn(await earlierCasesOf(platform, stored.id)) : nothing;
  return { state, form, applicantKind: stored.applicantKind, before, filled };
}

const nothing: HandedBefore = { answers: new Set(), files: new Set() };

function handedIn(cases: readonly CaseView[]): HandedBefore {
  return {
    answers: new Set(cases.flatMap(({ state }) => Object.keys(state.answers))),
    files: new Set(
      cases.flatMap(({ state }) =>
        Object.values(state.materials).flatMap((files) => files.map(({ hash }) => hash)),
      ),
    ),
  };
}
