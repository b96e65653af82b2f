import { z } from 'zod';
import { defineContract, type Operation, operation } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import { getVersion } from './get-version.ts';
import { listVersions } from './list-versions.ts';

const Counts = z.object({ added: z.number(), removed: z.number(), changed: z.number(), moved: z.number() });

const listContract = defineContract({
  id: 'listItemVersions',
  method: 'get',
  path: '/items/{code}/versions',
  tag: 'catalogue',
  summary: 'The versions of an item, the latest first, with how much each changed',
  signedIn: false,
  params: z.object({ code: z.string().min(1).max(100) }),
  query: z.object({ before: z.coerce.number().int().min(1).max(1_000_000).optional() }),
  status: 200,
  result: z.object({
    implementationCode: z.string(),
    inForce: z.number().describe('The version in force'),
    versions: z.array(
      z.object({
        version: z.number(),
        effectiveFrom: z.string(),
        reason: z.string().optional(),
        counts: Counts.describe('Against the version before'),
      }),
    ),
    next: z.number().optional().describe('Give it as `before` for the next page'),
  }),
  refusals: { 'not-found': ['item-unknown'] },
});

const getContract = defineContract({
  id: 'getItemVersion',
  method: 'get',
  path: '/items/{code}/versions/{version}',
  tag: 'catalogue',
  summary: 'One version of an item as it was in force, complete; it can be handed in again as a draft',
  signedIn: false,
  params: z.object({ code: z.string().min(1).max(100), version: z.string().max(12) }),
  status: 200,
  result: z.object({
    implementationCode: z.string(),
    version: z.number(),
    effectiveFrom: z.string(),
    source: z.string(),
    item: z.looseObject({ basicCode: z.string() }),
    offering: z.looseObject({ agency: z.string(), region: z.string() }),
  }),
  refusals: { 'not-found': ['item-unknown', 'version-unknown'] },
});

/** Versions of items as JSON. */
export function versionOperations({ database }: Platform): Operation<Env>[] {
  return [
    operation(listContract, async ({ params, query }) => {
      const { offer, versions, next } = await listVersions(database, params.code, query.before);
      return {
        implementationCode: offer.implementationCode,
        inForce: offer.version,
        versions: versions.map(({ version, effectiveFrom, reason, counts }) => ({
          version,
          effectiveFrom,
          reason,
          counts,
        })),
        next,
      };
    }),
    operation(getContract, async ({ params }) => {
      const found = await getVersion(database, params.code, params.version);
      const { implementationCode, version, effectiveFrom, source, item, offering } = found.version;
      return { implementationCode, version, effectiveFrom, source, item, offering };
    }),
  ];
}
