import type { CalendarDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Item } from '../catalogue/index.ts';
import type { Dictionary } from '../elements/index.ts';
import { type GuidedItem, type Interview, makeInterview } from './interview/make-problem.ts';
import type { Scenario } from './scenario.ts';
import type { SubCases } from './situations.ts';

/** What finds out about one item or the several of a scenario, wherever they are offered. */
export interface Navigator {
  /** Basic code of the item (with the serial of a handling item), or code of the scenario. */
  readonly code: string;
  readonly title: Text;
  readonly scenario: Scenario | undefined;
  readonly items: readonly GuidedItem[];
  readonly interview: Interview;
}

export interface NavigatorSources {
  readonly items: readonly Item[];
  readonly scenarios: readonly Scenario[];
  /** Sub-cases of an item by its basic code. */
  readonly subCasesOf: (basicCode: string) => SubCases;
  readonly dictionary: Dictionary;
  readonly today: CalendarDate;
}

/** One for each item and each of its handling items, one for each scenario. */
export function navigatorsOf(sources: NavigatorSources): Navigator[] {
  const { scenarios, subCasesOf, dictionary, today } = sources;
  const items = new Map(sources.items.map((item) => [codeOf(item), item]));
  const guided = (code: string, when: string | undefined): GuidedItem[] => {
    const item = items.get(code);
    return item ? [{ item, subCases: subCasesOf(item.basicCode), when }] : [];
  };
  const navigator = (parts: Omit<Navigator, 'interview'>): Navigator => ({
    ...parts,
    interview: makeInterview(parts.items, parts.scenario, dictionary, today),
  });
  return [
    ...[...items].map(([code, item]) =>
      navigator({ code, title: item.name, scenario: undefined, items: guided(code, undefined) }),
    ),
    ...scenarios.map((scenario) =>
      navigator({
        code: scenario.code,
        title: scenario.name,
        scenario,
        items: scenario.items.flatMap(({ item, when }) => guided(item, when)),
      }),
    ),
  ];
}

function codeOf({ basicCode, handlingItem }: Item): string {
  return handlingItem ? `${basicCode}-${handlingItem.serial}` : basicCode;
}
