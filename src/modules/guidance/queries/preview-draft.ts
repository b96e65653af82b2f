import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type DraftItems, getDraftItems, type Item, type KindsOfOthers } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { type Navigator, navigatorsOf } from '../navigator.ts';
import { type ChangePreview, previewChange } from '../preview/preview-change.ts';
import { getLibrary } from '../scenario-store.ts';

export interface DraftPreview {
  readonly draft: DraftItems['draft'];
  /** Undefined while there is nothing to compare: a new item, or one that is not complete. */
  readonly preview: ChangePreview | undefined;
}

/** Whose result a draft of an item would change. @throws Refusal `draft-unknown`, `not-allowed` */
export async function previewDraft(
  platform: Pick<Platform, 'database' | 'now'>,
  kinds: KindsOfOthers,
  actor: OfficialActor,
  id: string,
): Promise<DraftPreview> {
  const { database, now } = platform;
  const { draft, before, after } = await getDraftItems(platform, kinds, actor, id);
  if (!before || !after) return { draft, preview: undefined };
  const { subCasesOf, personas } = await getLibrary(database);
  const dictionary = await getDictionary(database);
  const navigatorOf = (item: Item): Navigator => {
    const sources = { items: [item], scenarios: [], subCasesOf, dictionary, today: dateIn(now()) };
    const [navigator] = navigatorsOf(sources);
    if (!navigator) throw new RangeError(`no navigator of item ${item.basicCode}`);
    return navigator;
  };
  return { draft, preview: await previewChange(navigatorOf(before), navigatorOf(after), personas) };
}
