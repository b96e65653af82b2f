import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import type { Item } from '../../catalogue/index.ts';
import { type Scenario, workingDaysOf } from '../../guidance/index.ts';
import type { Bundle } from '../bundle.ts';
import type { JointStep } from '../joint/joint-step.ts';

type At = (path: (string | number)[], message: string) => ContentFault;

/** A joint step is for items of its bundle that do not wait for one another, and leaves them time to be decided. */
export function checkJointSteps(
  { value, fault }: ContentEntry<Bundle>,
  scenario: Scenario,
  items: readonly Item[],
): ContentFault[] {
  const codes = value.jointSteps.map(({ code }) => code);
  return value.jointSteps.flatMap((step, index) => {
    const at: At = (path, message) => fault(['jointSteps', index, ...path], message);
    return [
      ...(codes.indexOf(step.code) < index ? [at(['code'], 'is used by another joint step')] : []),
      ...(step.alone && step.kind !== 'acceptance' ? [at(['alone'], 'is for acceptances')] : []),
      ...checkItems(step, scenario, at),
      ...checkDepartments(step, scenario, at),
      ...checkTime(step, items, at),
    ];
  });
}

function checkItems(step: JointStep, scenario: Scenario, at: At): ContentFault[] {
  return step.items.flatMap((code, index) => {
    const entry = scenario.items.find(({ item }) => item === code);
    if (!entry) return [at(['items', index], `${code} is no item of ${scenario.code}`)];
    const before = allBefore(code, scenario).filter((earlier) => step.items.includes(earlier));
    return before.map((earlier) =>
      at(['items', index], `${code} waits for ${earlier}, which waits for the conclusion`),
    );
  });
}

function checkDepartments({ departments, items }: JointStep, scenario: Scenario, at: At): ContentFault[] {
  const names = departments.map(({ department }) => department);
  return departments.flatMap(({ department, item }, index) => [
    ...(names.indexOf(department) < index ? [at(['departments', index], `${department} comes twice`)] : []),
    ...(item === undefined || items.includes(item) || scenario.items.some((one) => one.item === item)
      ? []
      : [at(['departments', index, 'item'], `${item} is no item of ${scenario.code}`)]),
  ]);
}

/** Where nothing has to be mended, the record is closed before the promised day of every case that waits for it. */
function checkTime({ items: codes, limits }: JointStep, items: readonly Item[], at: At): ContentFault[] {
  const needed = limits.visit + limits.sign + limits.conclude;
  return codes.flatMap((code, index) => {
    const promised = items.find(({ basicCode }) => basicCode === code)?.limits.promised;
    if (!promised || workingDaysOf(promised) >= needed) return [];
    return [at(['items', index], `${code} is promised before the ${needed} working days that this may take`)];
  });
}

function allBefore(code: string, scenario: Scenario, seen = new Set<string>()): string[] {
  for (const earlier of scenario.items.find(({ item }) => item === code)?.after ?? []) {
    if (seen.has(earlier)) continue;
    seen.add(earlier);
    allBefore(earlier, scenario, seen);
  }
  return [...seen];
}
