import { z } from 'zod';
import { defineContract, type Operation, operation } from '../../../platform/http/index.ts';
import type { Env } from '../../identity/index.ts';
import { elementParts } from './element-parts.ts';
import { elementGroups } from './item-element.ts';
import { itemElements } from './item-elements.ts';

const Words = z.object({ zh: z.string(), en: z.string().optional() });

const elementsContract = defineContract({
  id: 'listItemElements',
  method: 'get',
  path: '/item-elements',
  tag: 'catalogue',
  summary: 'The element set of an item: numbers, names, exchange columns, code tables and where each is kept',
  signedIn: false,
  status: 200,
  result: z.object({
    groups: z.record(z.string(), Words),
    parts: z.record(z.string(), Words),
    elements: z.array(
      z.object({
        number: z.number(),
        group: z.string(),
        name: Words,
        kind: z.string(),
        exchange: z.string().optional().describe('Column of the national exchange tables'),
        length: z.number().optional(),
        isRequired: z.boolean(),
        types: z.array(z.string()).optional().describe('Item types that have it; all where absent'),
        table: z.string().optional().describe('Code table'),
        layer: z.enum(['directory', 'implementation', 'handling']),
        path: z.string().optional().describe('Where it stands in { item, offering }'),
        derivedFrom: z.array(z.string()).optional().describe('What it is worked out from'),
      }),
    ),
  }),
});

/** The element set as JSON, for who exchanges items with this platform. */
export const elementOperations: readonly Operation<Env>[] = [
  operation(elementsContract, async () => ({
    groups: elementGroups,
    parts: elementParts,
    elements: itemElements.map(({ types, derivedFrom, ...element }) => ({
      ...element,
      types: types && [...types],
      derivedFrom: derivedFrom && [...derivedFrom],
    })),
  })),
];
