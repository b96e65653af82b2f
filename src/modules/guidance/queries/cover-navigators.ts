import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listContentItems } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { navigatorsOf } from '../navigator.ts';
import { getLibrary } from '../scenario-store.ts';
import { type Coverage, coverNavigator } from '../walks/cover-navigator.ts';

type Needs = Pick<Platform, 'database' | 'now'>;

/** Coverage of every navigator of the city's own items, worked out once for the same rules. */
export function coverageOf({ database, now }: Needs): () => Promise<readonly Coverage[]> {
  let kept: { readonly key: string; readonly coverages: Promise<readonly Coverage[]> } | undefined;
  return async () => {
    const library = await getLibrary(database);
    const items = await listContentItems(database);
    const today = dateIn(now());
    const key = JSON.stringify([today, library.scenarios, items]);
    if (kept?.key === key) return kept.coverages;
    const { scenarios, subCasesOf } = library;
    const sources = { items, scenarios, subCasesOf, dictionary: await getDictionary(database), today };
    const coverages = coverAll(sources);
    kept = { key, coverages };
    coverages.catch(() => {
      kept = undefined;
    });
    return coverages;
  };
}

async function coverAll(sources: Parameters<typeof navigatorsOf>[0]): Promise<readonly Coverage[]> {
  const coverages: Coverage[] = [];
  for (const navigator of navigatorsOf(sources)) {
    coverages.push(await coverNavigator(navigator));
  }
  return coverages;
}
