import { onlineWay } from '../card.ts';
import type { ItemContent } from '../offering.ts';
import { departmentOf } from './department.ts';
import type { SearchEntry } from './entry.ts';
import type { Segment } from './segment.ts';
import { latinWords, normalise, quoteTerm, termsOf } from './text.ts';
import { wordsOfNames } from './word.ts';

/** What stands in the index for a family, made of its representative. */
export interface SearchDocument {
  readonly entry: SearchEntry;
  readonly standing: number;
  readonly words: readonly string[];
  /** In PostgreSQL's own notation: made here, because no Chinese parser is on the server. */
  readonly names: string;
  readonly body: string;
}

export function searchDocument(content: ItemContent, isOwn: boolean, segment: Segment): SearchDocument {
  const entry = entryOf(content, isOwn);
  const names = [content.item.name.zh, ...everydayNames(content)];
  const words = wordsOfNames([...names, content.item.name.en ?? ''], segment);
  return {
    entry,
    standing: standingOf(entry),
    words: [...words],
    names: vectorOf(termsOf([entry.name, ...entry.aliases, entry.latin, entry.department].join(' '))),
    body: vectorOf(bodyWords(bodyOf(content), segment)),
  };
}

function entryOf({ item, offering }: ItemContent, isOwn: boolean): SearchEntry {
  const names = [item.name.zh, item.name.en ?? '', ...everydayNames({ item })].map(normalise);
  return {
    name: normalise(item.name.zh),
    aliases: everydayNames({ item }).map(normalise),
    latin: ` ${latinWords(names.join(' ')).join(' ')} `,
    department: normalise(departmentOf(offering.agencyName.zh, offering.regionName.zh)),
    type: item.type,
    audience: item.audience,
    topics: item.topics,
    events: item.events,
    online: onlineWay(item),
    isVisitFree: onlineWay(item) !== 'none' && isWithoutVisit(item),
    isOwn,
  };
}

/** Its handling items are found by their names through it. */
function everydayNames({ item }: Pick<ItemContent, 'item'>): string[] {
  return [...item.aliases, ...item.handlingItems.map(({ name }) => name.zh)];
}

/** Nobody need come; where the source gives no number of visits, because the whole of it goes online (办理深度 5). */
function isWithoutVisit({ visits, onlineDepth }: ItemContent['item']): boolean {
  return visits === undefined ? onlineDepth.includes('5') : visits === 0;
}

/** What can be applied for here first, then this city's guides, then what is handled online elsewhere. */
function standingOf({ isOwn, online }: SearchEntry): number {
  return (isOwn ? 2 : 0) + (online === 'form' ? 1 : online === 'external' ? 0.5 : 0);
}

function bodyOf({ item }: ItemContent): string {
  return [
    item.summary.zh,
    ...item.conditions.map((condition) => condition.text.zh),
    ...item.materials.map((material) => material.name.zh),
    ...item.steps.map((step) => step.zh),
    ...item.questions.map((pair) => pair.question.zh),
    item.result.name.zh,
    ...item.more.map((entry) => entry.value.slice(0, 200)),
  ].join(' 。');
}

const longestBody = 4_000;

function bodyWords(text: string, segment: Segment): Set<string> {
  const normal = normalise(text.slice(0, longestBody));
  const words = segment.cutFinely(normal).filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  return new Set([...words, ...latinWords(normal)]);
}

function vectorOf(terms: ReadonlySet<string>): string {
  return [...terms].map(quoteTerm).join(' ');
}
