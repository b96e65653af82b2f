import { setImmediate } from 'node:timers/promises';
import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listContentItems } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { type Navigator, navigatorsOf } from '../navigator.ts';
import { getLibrary } from '../scenario-store.ts';
import { coverNavigator } from '../walks/cover-navigator.ts';
import type { Coverage } from '../walks/coverage.ts';

type Needs = Pick<Platform, 'database' | 'now'>;

export interface Coverages {
  all(): Promise<readonly Coverage[]>;
  /** Of an item by its basic code or a scenario by its code. */
  find(code: string): Promise<Coverage | undefined>;
}

/** Coverage of every navigator of the city's own items, each worked out once for the same rules. */
export function coveragesOf({ database, now }: Needs): Coverages {
  let kept: { readonly key: string; readonly walked: Walked } | undefined;
  async function walked(): Promise<Walked> {
    const { scenarios, subCasesOf } = await getLibrary(database);
    const items = await listContentItems(database);
    const today = dateIn(now());
    const subCases = items.map(({ basicCode }) => subCasesOf(basicCode));
    const key = JSON.stringify([today, scenarios, items, subCases]);
    if (kept?.key === key) return kept.walked;
    const dictionary = await getDictionary(database);
    const navigators = navigatorsOf({ items, scenarios, subCasesOf, dictionary, today });
    kept = { key, walked: new Walked(navigators) };
    return kept.walked;
  }
  return {
    all: async () => (await walked()).all(),
    find: async (code) => (await walked()).find(code),
  };
}

/** Navigators of the same day and rules. */
class Walked {
  readonly #navigators: readonly Navigator[];
  readonly #coverages = new Map<string, Promise<Coverage>>();
  #all: Promise<readonly Coverage[]> | undefined;

  constructor(navigators: readonly Navigator[]) {
    this.#navigators = navigators;
  }

  find(code: string): Promise<Coverage> | undefined {
    const navigator = this.#navigators.find((one) => one.code === code);
    return navigator && this.#cover(navigator);
  }

  all(): Promise<readonly Coverage[]> {
    this.#all ??= this.#coverAll();
    return this.#all;
  }

  /** One navigator after the other, so that requests pass in between. */
  async #coverAll(): Promise<readonly Coverage[]> {
    const coverages: Coverage[] = [];
    for (const navigator of this.#navigators) {
      coverages.push(await this.#cover(navigator));
      await setImmediate();
    }
    return coverages;
  }

  #cover(navigator: Navigator): Promise<Coverage> {
    const known = this.#coverages.get(navigator.code);
    if (known) return known;
    const coverage = coverNavigator(navigator);
    this.#coverages.set(navigator.code, coverage);
    return coverage;
  }
}
