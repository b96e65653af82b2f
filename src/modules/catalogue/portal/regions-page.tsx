import { defineMessages } from '../../../kernel/messages.ts';
import { Link, PageHeading, Section, useMessages } from '../../../web/ui/index.ts';
import type { RegionRecord } from '../../agencies/index.ts';
import { regionPath } from './addresses.ts';
import { Said } from './said.tsx';

export const regionsWords = defineMessages({
  zh: {
    title: '地区',
    lead: '选您所在的地区，查看当地能办的事项和部门。',
    own: '本市',
    others: '其他地区的事项库',
    items: (count: number) => `${count.toLocaleString('en')} 项`,
  },
  en: {
    title: 'Places',
    lead: 'Choose where you are to see services and agencies there.',
    own: 'This city',
    others: 'Catalogues of other places',
    items: (count: number) => `${count.toLocaleString('en')} services`,
  },
});

export interface RegionNode {
  region: RegionRecord;
  count: number;
  children: readonly RegionNode[];
}

export function RegionsPage({ own, others }: { own: readonly RegionNode[]; others: readonly RegionNode[] }) {
  const say = useMessages(regionsWords);
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Section title={say.own} id="own">
        <RegionTree nodes={own} />
      </Section>
      {others.length > 0 ? (
        <Section title={say.others} id="others">
          <RegionTree nodes={others} />
        </Section>
      ) : null}
    </>
  );
}

function RegionTree({ nodes }: { nodes: readonly RegionNode[] }) {
  const say = useMessages(regionsWords);
  return (
    <ul className="tree">
      {nodes.map(({ region, count, children }) => (
        <li key={region.code}>
          <Link to={regionPath(region.code)}>
            <Said text={region.name} />
          </Link>
          {count > 0 ? <span className="tree__count">{say.items(count)}</span> : null}
          {children.length > 0 ? <RegionTree nodes={children} /> : null}
        </li>
      ))}
    </ul>
  );
}
