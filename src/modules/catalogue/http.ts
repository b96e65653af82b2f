import { z } from 'zod';
import { defineContract, type Operation, operation } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { getDirectory } from '../agencies/index.ts';
import type { Env } from '../identity/index.ts';
import { draftOperations } from './drafts/http.ts';
import type { KindsOfOthers } from './drafts/names.ts';
import { elementOperations } from './elements/http.ts';
import { ItemType } from './item.ts';
import { getItemVersion, unknownItem } from './item-versions.ts';
import { getTopics } from './queries/get-topic.ts';
import { type ListedItem, listItems } from './queries/list-items.ts';
import { searchItems } from './queries/search-items.ts';
import { relationOperations } from './relations/http.ts';
import { versionOperations } from './versions/http.ts';

const Words = z.object({ zh: z.string(), en: z.string().optional() });

const LimitShown = z.object({
  value: z.number(),
  unit: z.enum(['working-day', 'calendar-day', 'hour', 'immediate']),
  article: z.string().optional(),
  note: z.string().optional(),
});

const ItemShown = z.object({
  implementationCode: z.string(),
  name: Words,
  summary: Words,
  type: ItemType,
  audience: z.array(z.enum(['1', '2', '3', '4', '5', '6'])),
  agency: z.object({ code: z.string(), name: Words }),
  region: z.object({ code: z.string(), name: Words }),
  regions: z.array(z.string()).describe('Regions in which the same item is offered'),
  promised: LimitShown.optional(),
  visits: z.number().optional(),
  online: z.enum(['form', 'external', 'none']),
});

const listContract = defineContract({
  id: 'listItems',
  method: 'get',
  path: '/items',
  tag: 'catalogue',
  summary: 'Find service items, or list those of a topic, an event, an agency or an audience',
  signedIn: false,
  query: z.object({
    q: z.string().max(60).optional().describe('Name, everyday word or code; without it everything is listed'),
    region: z.string().optional().describe('Looking from this region: its items, those above and below'),
    audience: z.enum(['person', 'company']).optional(),
    topic: z.string().optional(),
    event: z.string().optional(),
    agency: z.string().optional(),
    after: z.string().optional().describe('Cursor of the previous page'),
    size: z.coerce.number().int().min(1).max(100).default(20),
  }),
  status: 200,
  result: z.object({
    items: z.array(ItemShown),
    total: z.number().optional().describe('How many were found; searches only'),
    next: z.string().optional().describe('Cursor of the next page'),
  }),
});

const getContract = defineContract({
  id: 'getItem',
  method: 'get',
  path: '/items/{code}',
  tag: 'catalogue',
  summary: 'The guide of an item: conditions, materials, limits, places, legal basis',
  signedIn: false,
  params: z.object({ code: z.string().min(1).max(100) }),
  status: 200,
  result: z.object({
    implementationCode: z.string(),
    version: z.number(),
    effectiveFrom: z.string(),
    source: z.string(),
    item: z.looseObject({ basicCode: z.string(), name: Words, summary: Words }),
    offering: z.looseObject({ agency: z.string(), agencyName: Words, region: z.string() }),
  }),
  refusals: { 'not-found': ['item-unknown', 'item-not-in-use'] },
});

const topicsContract = defineContract({
  id: 'listTopics',
  method: 'get',
  path: '/topics',
  tag: 'catalogue',
  summary: 'Topics, life events and business events',
  signedIn: false,
  status: 200,
  result: z.object({
    topics: z.array(
      z.object({
        code: z.string(),
        kind: z.enum(['topic', 'event']),
        audience: z.enum(['person', 'company']),
        name: Words,
        summary: Words,
      }),
    ),
  }),
});

/** The catalogue as JSON. */
export function apiOperations(platform: Platform, kinds: KindsOfOthers): Operation<Env>[] {
  const { database } = platform;
  return [
    operation(listContract, async ({ query }) => {
      const directory = await getDirectory(database);
      const show = (item: ListedItem) => {
        const { implementationCode, name, summary, type, audience, regions, promised, visits, online } = item;
        return {
          implementationCode,
          name,
          summary,
          type,
          audience: [...audience],
          agency: { code: item.agency, name: item.agencyName },
          region: { code: item.region, name: directory.findRegion(item.region)?.name ?? item.regionName },
          regions: [...regions],
          promised,
          visits,
          online,
        };
      };
      if (query.q) {
        const found = await searchItems(database, { ...query, query: query.q });
        return { items: found.items.map(show), total: found.total, next: found.next };
      }
      const only = query.agency ? directory.findAgency(query.agency)?.region : undefined;
      const page = await listItems(database, { ...query, only, list: listOf(query) });
      return { items: page.items.map(show), next: page.next };
    }),
    operation(getContract, async ({ params }) => {
      if (!params.code) throw unknownItem();
      const { implementationCode, version, effectiveFrom, source, item, offering } = await getItemVersion(
        database,
        params.code,
      );
      return { implementationCode, version, effectiveFrom, source, item, offering };
    }),
    operation(topicsContract, async () => ({
      topics: (await getTopics(database)).map(({ code, kind, audience, name, summary }) => ({
        code,
        kind,
        audience,
        name,
        summary,
      })),
    })),
    ...elementOperations,
    ...relationOperations(platform),
    ...versionOperations(platform),
    ...draftOperations(platform, kinds),
  ];
}

/** The narrowest list that is asked for. */
function listOf(query: {
  agency?: string | undefined;
  event?: string | undefined;
  topic?: string | undefined;
  audience?: 'person' | 'company' | undefined;
}): string {
  if (query.agency) return `agency:${query.agency}`;
  if (query.event) return `event:${query.event}`;
  if (query.topic) return `topic:${query.topic}`;
  return query.audience ?? 'all';
}
