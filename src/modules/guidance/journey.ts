import type { CalendarDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';
import type { ItemVersion } from '../catalogue/index.ts';
import type { Dictionary } from '../elements/index.ts';
import { type Interview, makeInterview } from './interview/make-problem.ts';
import type { Scenario, ScenarioItem } from './scenario.ts';
import type { SubCases } from './situations.ts';

/** An item on the way, as offered where the person is. */
export interface Stop {
  readonly version: ItemVersion;
  readonly subCases: SubCases;
  /** What the scenario says of it. */
  readonly entry: ScenarioItem | undefined;
}

/** A way through one item or the several of a scenario. */
export interface Journey {
  /** Address without locale prefix and query. */
  readonly path: string;
  readonly title: Text;
  readonly scenario: Scenario | undefined;
  /** Where the scenario is looked at; an item's offer has its own region. */
  readonly region: string | undefined;
  readonly stops: readonly Stop[];
  /** Items at other offices that sub-cases name, as offered where the person is, by basic code. */
  readonly elsewhere: ReadonlyMap<string, ItemVersion>;
  readonly interview: Interview;
}

export function journeyOf(
  parts: Omit<Journey, 'interview'>,
  dictionary: Dictionary,
  today: CalendarDate,
): Journey {
  const guided = parts.stops.map(({ version, subCases, entry }) => ({
    item: version.item,
    subCases,
    when: entry?.when,
  }));
  return { ...parts, interview: makeInterview(guided, parts.scenario, dictionary, today) };
}
