import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import type { Hall } from '../../agencies/index.ts';
import type { HallPlan } from '../plan/hall-plan.ts';

/** A plan names a hall once; each window of it stands in exactly one group, and no letter stands for two. */
export function checkPlans(
  entries: readonly ContentEntry<HallPlan>[],
  halls: readonly Hall[],
): ContentFault[] {
  const planned = new Set<string>();
  return entries.flatMap((entry) => {
    const { value, fault } = entry;
    const hall = halls.find(({ code }) => code === value.hall);
    const isAgain = planned.has(value.hall);
    planned.add(value.hall);
    if (isAgain) return [fault(['hall'], `${value.hall} has a plan already`)];
    return hall ? checkGroups(entry, hall) : [fault(['hall'], `no hall ${value.hall}`)];
  });
}

function checkGroups({ value, fault }: ContentEntry<HallPlan>, hall: Hall): ContentFault[] {
  const numbers = hall.windows.map(({ number }) => number);
  const placed = value.groups.flatMap(({ windows }) => windows);
  const repeated = (all: readonly string[], one: string) => all.filter((other) => other === one).length > 1;
  const faultsOfGroups = value.groups.flatMap(({ code, letter, windows }, index) => [
    ...(repeated(
      value.groups.map((group) => group.code),
      code,
    )
      ? [fault(['groups', index, 'code'], `${code} is used twice`)]
      : []),
    ...(repeated(
      value.groups.map((group) => group.letter),
      letter,
    )
      ? [fault(['groups', index, 'letter'], `${letter} is used twice`)]
      : []),
    ...windows.flatMap((number) => [
      ...(numbers.includes(number)
        ? []
        : [fault(['groups', index, 'windows'], `${hall.code} has no window ${number}`)]),
      ...(repeated(placed, number)
        ? [fault(['groups', index, 'windows'], `window ${number} stands in two groups`)]
        : []),
    ]),
  ]);
  const missing = numbers.filter((number) => !placed.includes(number));
  return [
    ...faultsOfGroups,
    ...missing.map((number) => fault(['groups'], `window ${number} stands in no group`)),
  ];
}
