import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import type { Hall } from '../../agencies/index.ts';
import type { HallPlans, MatterGroup } from '../plan/hall-plan.ts';

/** A hall has one plan; each window of it stands in exactly one group, and no code and no letter stands for two. */
export function checkPlans(
  entries: readonly ContentEntry<HallPlans>[],
  halls: readonly Hall[],
): ContentFault[] {
  const planned = new Set<string>();
  return entries.flatMap((entry) => {
    const { value, fault } = entry;
    const faultsOfHalls = value.halls.flatMap((code, index) => {
      const at = ['halls', index];
      const hall = halls.find((one) => one.code === code);
      if (planned.has(code)) return [fault(at, `${code} has a plan already`)];
      planned.add(code);
      return hall ? checkWindows(entry, hall) : [fault(at, `no hall ${code}`)];
    });
    return [...checkNames(entry), ...faultsOfHalls];
  });
}

function checkNames({ value, fault }: ContentEntry<HallPlans>): ContentFault[] {
  return (['code', 'letter'] as const).flatMap((key) =>
    value.groups.flatMap((group, index) =>
      isRepeated(
        value.groups.map((one) => one[key]),
        group[key],
      )
        ? [fault(['groups', index, key], `${group[key]} is used twice`)]
        : [],
    ),
  );
}

function checkWindows({ value: { groups }, fault }: ContentEntry<HallPlans>, hall: Hall): ContentFault[] {
  const numbers = hall.windows.map(({ number }) => number);
  const placed = groups.flatMap(({ windows }) => windows);
  const faultOf = ({ windows }: MatterGroup, index: number) =>
    windows.flatMap((number) => {
      const at = ['groups', index, 'windows'];
      if (!numbers.includes(number)) return [fault(at, `${hall.code} has no window ${number}`)];
      return isRepeated(placed, number) ? [fault(at, `window ${number} stands in two groups`)] : [];
    });
  const missing = numbers.filter((number) => !placed.includes(number));
  return [
    ...groups.flatMap(faultOf),
    ...missing.map((number) => fault(['groups'], `window ${number} of ${hall.code} stands in no group`)),
  ];
}

function isRepeated(all: readonly string[], one: string): boolean {
  return all.filter((other) => other === one).length > 1;
}
