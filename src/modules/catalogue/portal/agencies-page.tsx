import { defineMessages, textIn } from '../../../kernel/messages.ts';
import {
  Columns,
  FilterLinks,
  PageHeading,
  ResultList,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { AgencyRecord, RegionRecord } from '../../agencies/index.ts';
import { agencyPath, withQuery } from './addresses.ts';
import { Said } from './said.tsx';

export const agenciesWords = defineMessages({
  zh: {
    title: '部门',
    lead: '各办理机关的职责、地址、电话和事项。',
    regions: '选择地区',
    own: '本市',
    others: '其他地区',
    items: (count: number) => `${count} 个事项`,
  },
  en: {
    title: 'Departments',
    lead: 'What each agency does, where it is, and its services.',
    regions: 'Choose a place',
    own: 'This city',
    others: 'Elsewhere',
    items: (count: number) => (count === 1 ? '1 service' : `${count} services`),
  },
});

export interface AgenciesPageProps {
  agencies: readonly AgencyRecord[];
  region: string;
  ownRegions: readonly RegionRecord[];
  otherRegions: readonly RegionRecord[];
  counts: ReadonlyMap<string, number>;
}

export function AgenciesPage({ agencies, region, ownRegions, otherRegions, counts }: AgenciesPageProps) {
  const say = useMessages(agenciesWords);
  const locale = useLocale();
  const group = (title: string, regions: readonly RegionRecord[]) => ({
    title,
    options: regions.map(({ code, name }) => ({
      label: textIn(name, locale),
      to: withQuery('/agencies', { region: code }),
      selected: code === region,
    })),
  });
  const groups = [group(say.own, ownRegions), group(say.others, otherRegions)].filter(
    ({ options }) => options.length > 0,
  );
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Columns
        asideFirst
        asideLabel={say.regions}
        aside={<FilterLinks label={say.regions} groups={groups} />}
      >
        <ResultList
          results={agencies.map((agency) => ({
            key: agency.code,
            title: <Said text={agency.name} />,
            to: agencyPath(agency.code),
            text: agency.duty ? <Said text={agency.duty} /> : undefined,
            facts: [
              ...(counts.has(agency.code) ? [say.items(counts.get(agency.code) ?? 0)] : []),
              ...(agency.phone ? [agency.phone] : []),
              ...(agency.address ? [<Said key="address" text={{ zh: agency.address }} />] : []),
            ],
          }))}
        />
      </Columns>
    </>
  );
}
