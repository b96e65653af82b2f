import type { Text } from '../../../kernel/messages.ts';
import type { Database } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { RelationLink, RelationNode, RelationPair } from '../relations/links.ts';
import type { RelationGraph } from '../relations/relation-graph.ts';
import { getTopics } from '../topic-store.ts';
import { departmentName } from './department-name.ts';
import { getOffers } from './get-offers.ts';
import { getRelationGraph } from './get-relations.ts';

/** Items of one department or one topic; both narrow it further. */
export interface RelationGroup {
  readonly department?: string | undefined;
  readonly topic?: string | undefined;
}

/** Groups by which a steward looks at relations, each with how many of its items have any. */
export interface RelationGroups {
  readonly departments: readonly CountedGroup[];
  readonly topics: readonly CountedGroup[];
}

export interface CountedGroup {
  readonly code: string;
  readonly name: Text;
  readonly items: number;
  readonly related: number;
}

/** The items of a group, and whatever they are related to. */
export interface RelationMap {
  readonly nodes: readonly MapNode[];
  readonly links: readonly RelationLink[];
  readonly pairs: readonly RelationPair[];
  /** Items of the group without any relation. */
  readonly alone: readonly MapNode[];
}

export interface MapNode extends RelationNode {
  readonly isOfGroup: boolean;
  readonly implementationCode: string | undefined;
}

export async function getRelationGroups(database: Database): Promise<RelationGroups> {
  const graph = await getRelationGraph(database);
  const directory = await getDirectory(database);
  const topics = (await getTopics(database)).filter(({ kind }) => kind === 'topic');
  const items = [...graph.nodes.values()].filter(({ isOutside }) => !isOutside);
  const count = (code: string, name: Text, group: RelationGroup): CountedGroup => {
    const members = items.filter((item) => belongsTo(item, group));
    return {
      code,
      name,
      items: members.length,
      related: members.filter(({ id }) => isRelated(graph, id)).length,
    };
  };
  const departments = [...new Set(items.map(departmentOf))].sort();
  return {
    departments: departments.map((department) =>
      count(department, departmentName(department, directory), { department }),
    ),
    topics: topics
      .map(({ code, name }) => count(code, name, { topic: code }))
      .filter((topic) => topic.items > 0),
  };
}

/** @param region from where a steward looks: guides lead to the offers there */
export async function getRelationMap(
  database: Database,
  group: RelationGroup,
  region: string,
): Promise<RelationMap> {
  const graph = await getRelationGraph(database);
  const members = new Set(
    [...graph.nodes.values()].filter((node) => belongsTo(node, group)).map(({ id }) => id),
  );
  // What follows from a common document would join everything to everything: outside the group only what is declared.
  const links = graph.links.filter(({ before, after, isDerived }) =>
    isDerived ? members.has(before) && members.has(after) : members.has(before) || members.has(after),
  );
  const pairs = graph.pairs.filter(({ one, other }) => members.has(one) || members.has(other));
  const joined = new Set([
    ...links.flatMap(({ before, after }) => [before, after]),
    ...pairs.flatMap(({ one, other }) => [one, other]),
  ]);
  const offers = await getOffers(database, [...new Set([...members, ...joined])], region);
  const nodeOf = (id: string): MapNode[] => {
    const node = graph.nodes.get(id);
    const implementationCode = offers.get(id)?.implementationCode;
    return node ? [{ ...node, isOfGroup: members.has(id), implementationCode }] : [];
  };
  return {
    nodes: [...joined].flatMap(nodeOf),
    links,
    pairs,
    alone: [...members].filter((id) => !joined.has(id)).flatMap(nodeOf),
  };
}

function belongsTo(node: RelationNode, { department, topic }: RelationGroup): boolean {
  if (node.isOutside) return false;
  return (
    (department === undefined || departmentOf(node) === department) &&
    (topic === undefined || node.topics.includes(topic))
  );
}

/** Digits five and six of the basic code (GB/T 39554.1). */
function departmentOf({ id }: RelationNode): string {
  return id.slice(4, 6);
}

function isRelated(graph: RelationGraph, id: string): boolean {
  return (
    graph.linksTo(id).length > 0 ||
    graph.pairsOf(id).length > 0 ||
    graph.linksFrom(id).some(({ isDerived }) => !isDerived)
  );
}
