import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import type { Compilation } from '../compiler/index.ts';
import {
  getRelationGroups,
  getRelationMap,
  type RelationGroup,
  type RelationGroups,
} from '../queries/get-relation-map.ts';
import { relationsPath } from './relations-address.ts';
import { RelationsPage } from './relations-page.tsx';
import { relationsWords } from './relations-words.ts';

/** Checks that speak of how items stand to each other. */
const checksOfRelations: ReadonlySet<string> = new Set([
  'circular-prerequisites',
  'relation-unresolved',
  'relations-contradict',
  'result-material-untyped',
  'circular-proof',
  'document-unobtainable',
  'prerequisite-without-source',
]);

/** What stewards see of the relations between their items. */
export function relationRoutes(
  { database }: Platform,
  getFindings: (database: Database) => Promise<Compilation>,
): Hono<Env> {
  const app = new Hono<Env>();

  app.get(relationsPath, requireOfficial('steward'), async (c) => {
    const { title } = messagesIn(relationsWords, c.get('locale'));
    const groups = await getRelationGroups(database);
    const group = chosenGroup(c, groups);
    const map = await getRelationMap(database, group, await regionOf(c));
    const members = new Set(
      [...map.nodes, ...map.alone].filter((node) => node.isOfGroup).map(({ id }) => id),
    );
    const { findings } = await getFindings(database);
    const found = findings.filter(
      ({ kind, item }) =>
        item.source === 'content' && checksOfRelations.has(kind.code) && members.has(item.basicCode),
    );
    return c.render(<RelationsPage findings={found} {...{ groups, group, map }} />, { title });
  });

  return app;

  async function regionOf(c: Context<Env>): Promise<string> {
    const directory = await getDirectory(database);
    const [post] = getOfficial(c).posts;
    return (post && directory.findAgency(post.agency)?.region) ?? '';
  }
}

/** Without a choice the topic with most relations: the whole catalogue at once shows nothing. */
function chosenGroup(c: Context<Env>, { departments, topics }: RelationGroups): RelationGroup {
  const named = (groups: RelationGroups['topics'], code: string | undefined) =>
    groups.find((group) => group.code === code)?.code;
  const group = {
    department: named(departments, c.req.query('department')),
    topic: named(topics, c.req.query('topic')),
  };
  if (group.department || group.topic) return group;
  const [largest] = topics.toSorted((left, right) => right.related - left.related);
  return { topic: largest?.code };
}
