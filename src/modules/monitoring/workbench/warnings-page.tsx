import type { CalendarDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  EmptyState,
  type FilterGroup,
  FilterLinks,
  PageHeading,
  Pagination,
  TabLinks,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type WarningList, type WarningListFilter, warningScopes } from '../queries/list-warnings.ts';
import type { Names } from '../queries/read-names.ts';
import { Level } from '../rule.ts';
import { levelNames, monitoringWords } from '../words.ts';
import { MonitoringTabs } from './monitoring-tabs.tsx';
import { addressOfWarnings, warningsPath } from './paths.ts';
import { WarningTable } from './warning-table.tsx';

export interface WarningsPageProps {
  readonly list: WarningList;
  readonly filter: WarningListFilter;
  readonly names: Names;
  readonly today: CalendarDate;
  readonly hasFigures: boolean;
}

/** Warnings, the newest first; each choice is a link that keeps the others. */
export function WarningsPage({ list, filter, names, today, hasFigures }: WarningsPageProps) {
  const say = useMessages(monitoringWords);
  const locale = useLocale();
  const to = (change: Partial<WarningListFilter>) => addressOfWarnings({ ...filter, ...change });
  const groups: FilterGroup[] = [
    {
      title: say.level,
      options: [undefined, ...Level.options].map((level) => ({
        label: level ? textIn(levelNames[level], locale) : say.all,
        to: to({ level }),
        selected: filter.level === level,
      })),
    },
    {
      title: say.day,
      options: [false, true].map((isToday) => ({
        label: isToday ? say.todayOnly : say.anyDay,
        to: to({ today: isToday }),
        selected: filter.today === isToday,
      })),
    },
    ...(filter.rule === undefined
      ? []
      : [
          {
            title: say.rule,
            options: [
              { label: say.all, to: to({ rule: undefined }) },
              { label: textIn(names.rule(filter.rule), locale), to: to({}), selected: true },
            ],
          },
        ]),
  ];
  const isNarrowed = addressOfWarnings(filter) !== addressOfWarnings({ scope: filter.scope });
  return (
    <>
      <PageHeading>
        {filter.agency ? `${say.warnings} · ${names.agency(filter.agency)}` : say.warnings}
      </PageHeading>
      <MonitoringTabs current={warningsPath} hasFigures={hasFigures} />
      <TabLinks
        label={say.scope}
        tabs={warningScopes.map((scope) => ({
          label: say.scopes[scope],
          to: to({ scope }),
          current: scope === filter.scope,
        }))}
      />
      <FilterLinks
        label={say.filters}
        groups={groups}
        clear={isNarrowed ? addressOfWarnings({ scope: filter.scope }) : undefined}
      />
      {list.warnings.length === 0 ? (
        <EmptyState title={say.listEmpty}>{say.listEmptyText}</EmptyState>
      ) : (
        <WarningTable warnings={list.warnings} names={names} caption={say.warnings} today={today} />
      )}
      <Pagination next={list.next && addressOfWarnings(filter, list.next)} />
    </>
  );
}
