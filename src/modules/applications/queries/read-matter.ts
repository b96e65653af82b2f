import type { CalendarDate } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getItemVersionById, type ItemVersion } from '../../catalogue/index.ts';
import { type Dictionary, getDictionary } from '../../elements/index.ts';
import {
  type CheckedMergedForm,
  checkMergedForm,
  type MergedItems,
  mergeItems,
  type Typed,
  withoutElements,
} from '../../forms/index.ts';
import type { Draft, DraftMatter } from '../draft.ts';

/** Several items applied for as one: what each is, and the one form of all. */
export interface Matter {
  readonly matter: DraftMatter;
  /** By basic code. */
  readonly versions: ReadonlyMap<string, ItemVersion>;
  readonly merged: MergedItems;
  /** The whole as if it were one item: the name, the form, the materials, the conditions of all. */
  readonly version: ItemVersion;
  check(typed: Typed, today: CalendarDate): CheckedMergedForm;
}

/** Versions never change, so that a matter stays in memory. @throws Refusal `item-unknown` */
export async function readMatter(
  { database }: Pick<Platform, 'database'>,
  draft: Pick<Draft, 'itemName'> & { readonly matter: DraftMatter },
): Promise<Matter> {
  const dictionary = await getDictionary(database);
  const known = matters.get(dictionary) ?? new Map<string, Matter>();
  matters.set(dictionary, known);
  const key = JSON.stringify([draft.itemName, draft.matter]);
  const found = known.get(key);
  if (found) return found;
  const versions = new Map<string, ItemVersion>();
  for (const { code, itemId, version } of draft.matter.members) {
    versions.set(code, await getItemVersionById(database, itemId, version));
  }
  const made = matterOf(draft.itemName, draft.matter, versions, dictionary);
  if (known.size >= maximumRemembered) known.clear();
  known.set(key, made);
  return made;
}

const maximumRemembered = 200;
const matters = new WeakMap<Dictionary, Map<string, Matter>>();

export function matterOf(
  name: string,
  matter: DraftMatter,
  versions: ReadonlyMap<string, ItemVersion>,
  dictionary: Dictionary,
): Matter {
  const [lead] = versions.values();
  if (!lead) throw new Error(`the matter ${matter.bundle} has no item`);
  const merged = mergeItems(
    [...versions].map(([code, { item }]) => {
      const member = matter.members.find((one) => one.code === code);
      return { code, name: item.name, item: withoutElements(item, member?.givenLater ?? []) };
    }),
    dictionary,
    new Map(matter.members.map(({ code, yields }) => [code, new Map(Object.entries(yields))])),
  );
  const conditions = [...versions.values()].flatMap(({ item }) => item.conditions);
  const item = { ...lead.item, ...merged.item, name: { zh: name }, conditions };
  return {
    matter,
    versions,
    merged,
    version: { ...lead, item },
    check: (typed, today) => checkMergedForm(merged, dictionary, typed, today),
  };
}
