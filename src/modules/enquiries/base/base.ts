import type { CalendarDate } from '../../../kernel/date.ts';
import { isWithinRegion } from '../../../kernel/region-code.ts';
import { type Database, reference } from '../../../platform/database/index.ts';
import {
  catalogueGeneration,
  getSegment,
  type Item,
  listContentItems,
  type Segment,
} from '../../catalogue/index.ts';
import { enquiriesGeneration } from '../generation.ts';
import type { Match } from '../understanding/decide.ts';
import type { Rarity } from '../understanding/rarity.ts';
import { boundaryIn } from './boundary.ts';
import type { EntryContent, PublishedEntry } from './entry.ts';
import { readPublishedEntries } from './entry-store.ts';
import { type ItemIndex, itemIndexOf } from './item-index.ts';
import { type Askable, type Question, questionIndexOf } from './question-index.ts';

/** The question-and-answer base (问答库) with the names of the city's own items, ready to be searched. */
export interface Base {
  readonly segment: Segment;
  readonly rarity: Rarity;
  readonly items: ItemIndex;
  /** What is not answered here, where the text has a sign of it. */
  findBoundary(text: string, at: Holding): PublishedEntry | undefined;
  /** Entries whose question is alike, the best first. */
  findEntries(question: Question, at: Holding, size: number): Match<PublishedEntry>[];
  findEntry(code: string): PublishedEntry | undefined;
}

/** Where and when somebody asks: an entry may hold in some places and for some time. */
export interface Holding {
  readonly region: string | undefined;
  readonly today: CalendarDate;
}

export function baseOf(entries: readonly PublishedEntry[], items: readonly Item[], segment: Segment): Base {
  const boundaries = entries.filter(({ content }) => content.isBoundary);
  const asked: (Askable & { entry: PublishedEntry })[] = entries
    .filter(({ content }) => !content.isBoundary)
    .map((entry) => ({ entry, texts: textsOf(entry.content) }));
  const names = items.flatMap((item) => [
    item.name.zh,
    ...item.aliases,
    ...item.questions.map(({ question }) => question.zh),
  ]);
  const index = questionIndexOf(asked, names, segment);
  return {
    segment,
    rarity: index.rarity,
    items: itemIndexOf(items, segment, index.rarity),
    findBoundary: (text, at) =>
      boundaryIn(
        text,
        boundaries.filter(({ content }) => holds(content, at)).map((entry) => ({ ...entry.content, entry })),
      )?.entry,
    findEntries: (question, at, size) =>
      index
        .find(question, size, ({ entry }) => holds(entry.content, at))
        .map(({ found, score }) => ({ found: found.entry, score })),
    findEntry: (code) => entries.find((entry) => entry.code === code),
  };
}

function textsOf({ question, variants }: EntryContent): string[] {
  return [question.zh, ...(question.en ? [question.en] : []), ...variants];
}

/** An entry for some places says nothing to somebody whose place is not known. */
function holds({ validFrom, validUntil, regions }: EntryContent, { region, today }: Holding): boolean {
  if (validFrom > today || (validUntil !== undefined && validUntil < today)) return false;
  return regions.length === 0 || (region !== undefined && regions.some((one) => isWithinRegion(region, one)));
}

const getEntries = reference(enquiriesGeneration, readPublishedEntries);
const getItems = reference(catalogueGeneration, listContentItems);

const made = new WeakMap<readonly PublishedEntry[], { items: readonly Item[]; base: Base }>();

/** The base as it stands; made anew when entries or items have changed. */
export async function getBase(database: Database): Promise<Base> {
  const [entries, items, segment] = await Promise.all([
    getEntries(database),
    getItems(database),
    getSegment(),
  ]);
  const known = made.get(entries);
  if (known?.items === items) return known.base;
  const base = baseOf(entries, items, segment);
  made.set(entries, { items, base });
  return base;
}
