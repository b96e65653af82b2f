import { defineMessages } from '../../../kernel/messages.ts';
import {
  Details,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  Section,
  useMessages,
} from '../../../web/ui/index.ts';
import type { AgencyRecord, RegionRecord } from '../../agencies/index.ts';
import type { ItemPage } from '../queries/list-items.ts';
import { agencyPath, regionPath, withQuery } from './addresses.ts';
import { ItemList } from './item-list.tsx';
import { Said } from './said.tsx';

const words = defineMessages({
  zh: {
    caption: '地区',
    lead: '这个地区的机关办理的事项；上级机关办理的事项请到上级地区查看。',
    below: '下级地区',
    agencies: (count: number) => `部门（${count}）`,
    items: '办理的事项',
    empty: '这个地区还没有公布事项',
    emptyText: '请看它的上级或下级地区。',
    all: '全部地区',
  },
  en: {
    caption: 'Place',
    lead: 'Services of the agencies of this place; those of higher agencies stand with their own place.',
    below: 'Places inside',
    agencies: (count: number) => `Departments (${count})`,
    items: 'Services',
    empty: 'This place has published no service yet',
    emptyText: 'Look at the place above or below it.',
    all: 'All places',
  },
});

export interface RegionPageProps {
  region: RegionRecord;
  inside: readonly RegionRecord[];
  agencies: readonly AgencyRecord[];
  page: ItemPage;
  isFirst: boolean;
}

export function RegionPage({ region, inside, agencies, page, isFirst }: RegionPageProps) {
  const say = useMessages(words);
  const path = regionPath(region.code);
  return (
    <>
      <PageHeading caption={say.caption} lead={say.lead}>
        <Said text={region.name} />
      </PageHeading>
      {inside.length > 0 ? (
        <Section title={say.below} id="below">
          <ul className="tree tree--line">
            {inside.map((child) => (
              <li key={child.code}>
                <Link to={regionPath(child.code)}>
                  <Said text={child.name} />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {agencies.length > 0 ? (
        <Details summary={say.agencies(agencies.length)}>
          <ul>
            {agencies.map((agency) => (
              <li key={agency.code}>
                <Link to={agencyPath(agency.code)}>
                  <Said text={agency.name} />
                </Link>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      <Section title={say.items} id="items">
        {page.items.length === 0 ? (
          <EmptyState title={say.empty} icon="map-pin" action={<Link to="/regions">{say.all}</Link>}>
            <p>{say.emptyText}</p>
          </EmptyState>
        ) : (
          <ItemList items={page.items} />
        )}
        <Pagination
          previous={isFirst ? undefined : `${path}#items`}
          next={page.next ? `${withQuery(path, { after: page.next })}#items` : undefined}
        />
      </Section>
    </>
  );
}
