import { defineMessages } from '../../../kernel/messages.ts';
import {
  Details,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  Section,
  SummaryList,
  type SummaryRow,
  useMessages,
} from '../../../web/ui/index.ts';
import type { AgencyRecord, Hall, RegionRecord } from '../../agencies/index.ts';
import type { ItemPage } from '../queries/list-items.ts';
import { agencyPath, regionPath, withQuery } from './addresses.ts';
import { ItemList } from './item-list.tsx';
import { Said } from './said.tsx';

const words = defineMessages({
  zh: {
    contact: '联系方式',
    region: '所在地区',
    address: '地址',
    phone: '咨询电话',
    complaint: '投诉电话',
    creditCode: '统一社会信用代码',
    halls: '办事大厅与窗口',
    moreHalls: (count: number) => `另有 ${count} 个大厅`,
    hours: '办公时间',
    window: '窗口',
    items: '办理的事项',
    count: (count: number) => `共 ${count} 项`,
    empty: '这个部门还没有公布事项',
    emptyText: '您可以拨打政务服务便民热线询问。',
    search: '搜索事项',
  },
  en: {
    contact: 'Contact',
    region: 'Place',
    address: 'Address',
    phone: 'Questions',
    complaint: 'Complaints',
    creditCode: 'Unified social credit code',
    halls: 'Service halls and counters',
    moreHalls: (count: number) => (count === 1 ? 'One more hall' : `${count} more halls`),
    hours: 'Open',
    window: 'Counter',
    items: 'Services',
    count: (count: number) => (count === 1 ? '1 service' : `${count} services`),
    empty: 'This agency has published no service yet',
    emptyText: 'You can ask the service hotline.',
    search: 'Search services',
  },
});

export interface AgencyPageProps {
  agency: AgencyRecord;
  region: RegionRecord | undefined;
  halls: readonly { hall: Hall; windows: Hall['windows'] }[];
  page: ItemPage;
  total: number;
  isFirst: boolean;
}

export function AgencyPage({ agency, region, halls, page, total, isFirst }: AgencyPageProps) {
  const say = useMessages(words);
  const path = agencyPath(agency.code);
  return (
    <>
      <PageHeading lead={agency.duty ? <Said text={agency.duty} /> : undefined}>
        <Said text={agency.name} />
      </PageHeading>
      <Section title={say.contact} id="contact">
        <SummaryList rows={useContactRows(agency, region)} />
      </Section>
      {halls.length > 0 ? (
        <Section title={say.halls} id="halls">
          {halls.slice(0, 1).map((found) => (
            <HallBlock key={found.hall.code} {...found} />
          ))}
          {halls.length > 1 ? (
            <Details summary={say.moreHalls(halls.length - 1)}>
              {halls.slice(1).map((found) => (
                <HallBlock key={found.hall.code} {...found} />
              ))}
            </Details>
          ) : null}
        </Section>
      ) : null}
      <Section title={say.items} id="items" lead={total > 0 ? say.count(total) : undefined}>
        {page.items.length === 0 ? (
          <EmptyState title={say.empty} action={<Link to="/search">{say.search}</Link>}>
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

function useContactRows(agency: AgencyRecord, region: RegionRecord | undefined): SummaryRow[] {
  const say = useMessages(words);
  const call = (phone: string) => <a href={`tel:${phone}`}>{phone}</a>;
  return [
    ...(region
      ? [
          {
            key: say.region,
            value: (
              <Link to={regionPath(region.code)}>
                <Said text={region.name} />
              </Link>
            ),
          },
        ]
      : []),
    ...(agency.address ? [{ key: say.address, value: <Said text={{ zh: agency.address }} /> }] : []),
    ...(agency.phone ? [{ key: say.phone, value: call(agency.phone) }] : []),
    ...(agency.complaintPhone ? [{ key: say.complaint, value: call(agency.complaintPhone) }] : []),
    ...(agency.creditCode
      ? [{ key: say.creditCode, value: <span className="code">{agency.creditCode}</span> }]
      : []),
  ];
}

function HallBlock({ hall, windows }: { hall: Hall; windows: Hall['windows'] }) {
  const say = useMessages(words);
  return (
    <Section title={<Said text={hall.name} />}>
      <SummaryList
        rows={[
          { key: say.address, value: <Said text={hall.address} /> },
          { key: say.hours, value: <Said text={hall.openingHours} /> },
          {
            key: say.window,
            value: (
              <ul>
                {windows.map((window) => (
                  <li key={window.number}>
                    {window.number} <Said text={window.name} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}
