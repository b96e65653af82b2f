import type { CalendarDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  DateText,
  EmptyState,
  type FilterGroup,
  FilterLinks,
  Link,
  PageHeading,
  Pagination,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Comparison } from '../comparison.ts';
import type { Difference } from '../difference/difference.ts';
import type { DifferenceChoice, Paged } from '../queries/list-differences.ts';
import type { Names } from '../queries/read-names.ts';
import { comparisonWords, kindNames, statusTones } from '../words.ts';
import { differencePath, differencesPath } from './paths.ts';

interface DifferencesPageProps {
  readonly comparison: Comparison;
  readonly list: Paged<Difference>;
  readonly choice: DifferenceChoice;
  readonly names: Names;
  readonly today: CalendarDate;
}

/** Differences of a comparison, the newest first; whom they are about stands on the page of each alone. */
export function DifferencesPage({ comparison, list, choice, names, today }: DifferencesPageProps) {
  const say = useMessages(comparisonWords);
  const locale = useLocale();
  const { code, findings } = comparison;
  const to = (change: Partial<DifferenceChoice>) => differencesPath(code, { ...choice, ...change });
  const groups: FilterGroup[] = [
    {
      title: say.state,
      options: (['open', 'closed', 'all'] as const).map((state) => ({
        label: say.states[state],
        to: to({ state }),
        selected: state === choice.state,
      })),
    },
    {
      title: say.kind,
      options: [undefined, ...findings].map((kind) => ({
        label: kind ? textIn(kindNames[kind], locale) : say.all,
        to: to({ kind }),
        selected: kind === choice.kind,
      })),
    },
    ...(choice.run
      ? [
          {
            title: say.run,
            options: [
              { label: say.all, to: to({ run: undefined }) },
              { label: say.ofRun, to: to({}), selected: true },
            ],
          },
        ]
      : []),
  ];
  const isNarrowed = to({}) !== differencesPath(code);
  return (
    <>
      <PageHeading caption={textIn(comparison.name, locale)}>{say.differences}</PageHeading>
      <FilterLinks
        label={say.filters}
        groups={groups}
        clear={isNarrowed ? differencesPath(code) : undefined}
      />
      {list.rows.length === 0 ? (
        <EmptyState title={say.noDifferences}>{say.noDifferencesText}</EmptyState>
      ) : (
        <Table
          caption={say.differences}
          captionHidden
          dense
          rows={list.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              header: say.number,
              rowHeader: true,
              cell: ({ number }) => <Link to={differencePath(number)}>{number}</Link>,
            },
            { header: say.kind, cell: ({ kind }) => textIn(kindNames[kind], locale) },
            { header: say.elements, cell: ({ elements }) => elements.map(names.element).join('、') || '–' },
            { header: say.owner, cell: ({ agency }) => names.agency(agency) },
            { header: say.raised, cell: ({ raisedAt }) => <DateText value={raisedAt} /> },
            {
              header: say.state,
              cell: (one) => <Tag tone={statusTones[one.status] ?? 'neutral'}>{names.status(one)}</Tag>,
            },
            { header: say.due, cell: ({ dueOn }) => <Due dueOn={dueOn} today={today} /> },
          ]}
        />
      )}
      <Pagination next={list.next && differencesPath(code, choice, list.next)} />
    </>
  );
}

/** Late dates stand out, in words as well. */
export function Due({ dueOn, today }: { readonly dueOn: string | undefined; readonly today: CalendarDate }) {
  const say = useMessages(comparisonWords);
  if (dueOn === undefined) return '–';
  const day = <DateText value={dueOn as CalendarDate} />;
  if (dueOn >= today) return day;
  return (
    <Tag tone="danger">
      {say.lateLabel} {day}
    </Tag>
  );
}
