import type { Platform } from '../../platform/platform.ts';
import { getItemVersionById } from '../catalogue/index.ts';
import type { CasePlan, Submission } from '../procedures/index.ts';
import type { Bundle } from './bundle.ts';
import { earlierThan, type Matter, type MatterItem } from './matter.ts';

export type Given = NonNullable<CasePlan['given']>[number];

/** What the issued results of earlier items give an item: numbers it asks for, documents it wants. */
export function givenTo(item: MatterItem, { items }: Pick<Matter, 'items'>, gives: Bundle['gives']): Given[] {
  return earlierThan(item, items).flatMap((earlier) => {
    const { certificate, on } = earlier.result ?? {};
    if (!certificate || !on) return [];
    const source = {
      item: earlier.name,
      caseNumber: earlier.caseNumber ?? '',
      certificate: certificate.identifier,
      on,
    };
    const answers = gives
      .filter((one) => one.item === earlier.code)
      .flatMap(({ element, as }) => {
        const value = certificate[as];
        return value === undefined ? [] : [{ ...source, element, value }];
      });
    const documents = Object.entries(item.yields)
      .filter(([, from]) => from === earlier.code)
      .map(([material]) => ({ ...source, material, value: certificate.number }));
    return [...answers, ...documents];
  });
}

/** The submission with what it is given: answers that its form asks for, and where each comes from. */
export async function withGiven(
  { database }: Pick<Platform, 'database'>,
  submission: Submission,
  given: readonly Given[],
): Promise<Submission> {
  if (given.length === 0) return submission;
  const { item } = await getItemVersionById(database, submission.item.id, submission.item.version);
  const asked = new Set(
    item.form
      .filter(({ repeat }) => repeat === undefined)
      .flatMap(({ questions }) => questions.map(({ element }) => element)),
  );
  const used = given.filter(({ element }) => element === undefined || asked.has(element));
  const answers = used.flatMap(({ element, value }) => (element === undefined ? [] : [[element, value]]));
  return {
    ...submission,
    answers: { ...submission.answers, ...Object.fromEntries(answers) },
    plan: { ...submission.plan, given: [...used] },
  };
}
