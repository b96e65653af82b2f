import { z } from 'zod';
import { defineContract, type Operation, operation } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import { getItemVersion, unknownItem } from '../item-versions.ts';
import { findRelations } from '../queries/get-relations.ts';

const Words = z.object({ zh: z.string(), en: z.string().optional() });

const terms = {
  whenText: Words.optional().describe('For whom or when it holds'),
  basis: z.string().optional().describe('Law and article'),
};

const relationsContract = defineContract({
  id: 'getItemRelations',
  method: 'get',
  path: '/items/{code}/relations',
  tag: 'catalogue',
  summary:
    'What comes before an item and after it, with it or instead of it, offered in the same region or above',
  signedIn: false,
  params: z.object({ code: z.string().min(1).max(100) }),
  status: 200,
  result: z.object({
    matters: z.array(
      z.object({
        id: z.string().describe('Basic code; for a matter outside the catalogue, a mark and its name'),
        name: Words,
        office: Words.optional(),
        implementationCode: z.string().optional(),
        outside: z.boolean(),
        distance: z.number().int().describe('Steps after the item; negative before it'),
      }),
    ),
    order: z.array(
      z.object({
        before: z.string(),
        after: z.string(),
        kinds: z.array(z.enum(['prerequisite', 'material', 'followed-by'])),
        alternative: z.boolean().describe('Another one that comes before is as good'),
        derived: z.boolean().describe('Found from results and materials; nobody has declared it'),
        ...terms,
      }),
    ),
    pairs: z.array(
      z.object({ one: z.string(), other: z.string(), kind: z.enum(['excludes', 'joint']), ...terms }),
    ),
  }),
  refusals: { 'not-found': ['item-unknown', 'item-not-in-use'] },
});

export function relationOperations({ database }: Platform): Operation<Env>[] {
  return [
    operation(relationsContract, async ({ params }) => {
      if (!params.code) throw unknownItem();
      const relations = await findRelations(database, await getItemVersion(database, params.code));
      if (!relations) return { matters: [], order: [], pairs: [] };
      return {
        matters: [...relations.matters.values()].map((matter) => ({
          id: matter.id,
          name: matter.name,
          ...(matter.office && { office: matter.office }),
          ...(matter.implementationCode !== undefined && { implementationCode: matter.implementationCode }),
          outside: matter.isOutside,
          distance: matter.distance,
        })),
        order: relations.links.map(({ kinds, isAlternative, isDerived, ...link }) => ({
          ...link,
          kinds: [...kinds],
          alternative: isAlternative,
          derived: isDerived,
        })),
        pairs: [...relations.pairs],
      };
    }),
  ];
}
