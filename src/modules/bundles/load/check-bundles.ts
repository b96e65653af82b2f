import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import type { Item } from '../../catalogue/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import { mergeItems } from '../../forms/index.ts';
import type { Scenario } from '../../guidance/index.ts';
import type { Bundle } from '../bundle.ts';
import { checkJointSteps } from './check-joint-steps.ts';

export interface BundleSurroundings {
  readonly scenarios: readonly Scenario[];
  readonly items: readonly Item[];
  readonly dictionary: Dictionary;
}

/** A bundle names a scenario, its example answers questions that are put, and its forms can be one form. */
export function checkBundles(
  entries: readonly ContentEntry<Bundle>[],
  { scenarios, items, dictionary }: BundleSurroundings,
): ContentFault[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const { value, fault } = entry;
    const again = seen.has(value.code);
    seen.add(value.code);
    const repeated = again ? [fault(['code'], 'is used by another bundle')] : [];
    const scenario = scenarios.find(({ code }) => code === value.scenario);
    if (!scenario)
      return [...repeated, fault(['scenario'], `no scenario ${value.scenario} in content/scenarios`)];
    return [
      ...repeated,
      ...checkGiven(entry, scenario, dictionary),
      ...checkExample(entry, scenario, dictionary),
      ...checkForms(entry, scenario, items, dictionary),
      ...checkJointSteps(entry, scenario, items),
    ];
  });
}

function checkGiven(
  { value, fault }: ContentEntry<Bundle>,
  scenario: Scenario,
  dictionary: Dictionary,
): ContentFault[] {
  return value.gives.flatMap(({ element, item }, index) => [
    ...(dictionary.findElement(element) ? [] : [fault(['gives', index, 'element'], `no element ${element}`)]),
    ...(scenario.items.some((one) => one.item === item)
      ? []
      : [fault(['gives', index, 'item'], `${item} is no item of ${scenario.code}`)]),
  ]);
}

function checkExample(
  { value, fault }: ContentEntry<Bundle>,
  scenario: Scenario,
  dictionary: Dictionary,
): ContentFault[] {
  const asked = new Set(scenario.questions.map(({ code }) => code));
  return Object.keys(value.example.answers).flatMap((code) =>
    asked.has(code) || dictionary.findElement(code)
      ? []
      : [fault(['example', 'answers', code], 'is no question of the scenario and no element')],
  );
}

function checkForms(
  { value, fault }: ContentEntry<Bundle>,
  scenario: Scenario,
  items: readonly Item[],
  dictionary: Dictionary,
): ContentFault[] {
  const members = scenario.items.flatMap(({ item: code }) => {
    const item = items.find(({ basicCode }) => basicCode === code);
    return item ? [{ code, name: item.name, item }] : [];
  });
  return mergeItems(members, dictionary).contradictions.map(({ about, members: codes, why }) =>
    fault(
      ['scenario'],
      `${value.code}: ${codes.join(' and ')} contradict each other about ${about}: ${why.en}`,
    ),
  );
}
