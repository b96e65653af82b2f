import { textIn } from '../../../kernel/messages.ts';
import {
  Details,
  EmptyState,
  FilterLinks,
  GraphPicture,
  KeyFigures,
  Link,
  PageHeading,
  Section,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { describeFinding, type Finding } from '../compiler/index.ts';
import { itemPath } from '../portal/addresses.ts';
import type {
  CountedGroup,
  MapNode,
  RelationGroup,
  RelationGroups,
  RelationMap,
} from '../queries/get-relation-map.ts';
import { relationKinds } from '../relation.ts';
import { findingsAddress } from './findings-address.ts';
import { SeverityTag } from './findings-page.tsx';
import { relationsAddress, relationsPath } from './relations-address.ts';
import { relationsGraph } from './relations-graph.ts';
import { relationsWords } from './relations-words.ts';

export interface RelationsPageProps {
  readonly groups: RelationGroups;
  readonly group: RelationGroup;
  readonly map: RelationMap;
  readonly findings: readonly Finding[];
}

/** All relations of a department or a topic, as a picture and as a list, with what the compiler finds wrong. */
export function RelationsPage({ groups, group, map, findings }: RelationsPageProps) {
  const say = useMessages(relationsWords);
  const locale = useLocale();
  const chosen = [...groups.departments, ...groups.topics].filter(({ code }) =>
    [group.department, group.topic].includes(code),
  );
  const name = chosen.map((each) => textIn(each.name, locale)).join(' · ');
  const derived = map.links.filter(({ isDerived }) => isDerived).length;
  const count = map.links.length + map.pairs.length;
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <GroupFilters {...{ groups, group }} />
      <KeyFigures
        figures={[
          { label: say.related, value: map.nodes.filter(({ isOfGroup }) => isOfGroup).length },
          { label: say.declared, value: count - derived },
          { label: say.derived, value: derived },
          { label: say.outside, value: map.nodes.filter(({ isOutside }) => isOutside).length },
          { label: say.problems, value: findings.length },
        ]}
      />
      {map.nodes.length === 0 ? (
        <EmptyState title={say.none} icon="list">
          <p>{say.noneText}</p>
        </EmptyState>
      ) : (
        <GraphPicture
          graph={relationsGraph(map, findings, locale)}
          id="relations"
          title={say.picture(name)}
          description={say.pictureText(map.nodes.length, count)}
          caption={say.legend}
          words={null}
        />
      )}
      {findings.length > 0 ? <Findings findings={findings} /> : null}
      {map.nodes.length > 0 ? <RelationList map={map} /> : null}
      {map.alone.length > 0 ? (
        <Details summary={say.alone(map.alone.length)}>
          <ul>
            {map.alone.map((node) => (
              <li key={node.id}>
                <NodeLink node={node} />
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

function GroupFilters({ groups, group }: Pick<RelationsPageProps, 'groups' | 'group'>) {
  const say = useMessages(relationsWords);
  const locale = useLocale();
  const option = (counted: CountedGroup, isSelected: boolean, to: string) => ({
    label: textIn(counted.name, locale),
    count: counted.related,
    selected: isSelected,
    to,
  });
  return (
    <FilterLinks
      label={say.filters}
      clear={group.department && group.topic ? relationsPath : undefined}
      groups={[
        {
          title: say.topics,
          options: groups.topics.map((topic) => {
            const isSelected = topic.code === group.topic;
            const to = relationsAddress({ ...group, topic: isSelected ? undefined : topic.code });
            return option(topic, isSelected, to);
          }),
        },
        {
          title: say.departments,
          options: groups.departments.map((department) => {
            const isSelected = department.code === group.department;
            const to = relationsAddress({ ...group, department: isSelected ? undefined : department.code });
            return option(department, isSelected, to);
          }),
        },
      ]}
    />
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const say = useMessages(relationsWords);
  const locale = useLocale();
  return (
    <Section title={say.problems}>
      <Table
        caption={say.problems}
        captionHidden
        dense
        rows={findings}
        rowKey={({ kind, item, place }) => `${kind.code} ${item.implementationCode} ${place}`}
        columns={[
          { header: say.item, rowHeader: true, cell: ({ item }) => textIn(item.name, locale) },
          {
            header: say.check,
            cell: ({ kind }) => (
              <>
                <SeverityTag severity={kind.severity} />{' '}
                <Link to={findingsAddress({ check: kind.code })}>{textIn(kind.title, locale)}</Link>
              </>
            ),
          },
          { header: say.why, cell: (finding) => textIn(describeFinding(finding).why, locale) },
        ]}
      />
    </Section>
  );
}

/** The picture in words, for readers who cannot see it and for those who look for a law. */
function RelationList({ map }: { map: RelationMap }) {
  const say = useMessages(relationsWords);
  const locale = useLocale();
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const rows = [
    ...map.links.map(({ before, after, kinds, ...terms }) => ({
      one: before,
      other: after,
      kinds,
      ...terms,
    })),
    ...map.pairs.map(({ kind, ...pair }) => ({ ...pair, kinds: [kind], isDerived: false })),
  ];
  return (
    <Section title={say.list}>
      <Table
        caption={say.list}
        captionHidden
        dense
        rows={rows}
        rowKey={({ one, other, kinds }) => `${one} ${other} ${kinds.join()}`}
        columns={[
          { header: say.one, rowHeader: true, cell: ({ one }) => <NodeLink node={nodes.get(one)} /> },
          {
            header: say.kind,
            cell: ({ kinds, isDerived }) => {
              const names = kinds.map((kind) => textIn(relationKinds[kind], locale)).join('、');
              return isDerived ? `${names}（${say.isDerived}）` : names;
            },
          },
          { header: say.other, cell: ({ other }) => <NodeLink node={nodes.get(other)} /> },
          {
            header: say.basis,
            cell: ({ basis, whenText }) =>
              [basis, whenText && textIn(whenText, locale)].filter(Boolean).join('；'),
          },
        ]}
      />
    </Section>
  );
}

function NodeLink({ node }: { node: MapNode | undefined }) {
  const locale = useLocale();
  if (!node) return null;
  const name = textIn(node.name, locale);
  return node.implementationCode ? <Link to={itemPath(node.implementationCode)}>{name}</Link> : name;
}
