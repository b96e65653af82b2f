import type { CalendarDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  EmptyState,
  KeyFigures,
  Link,
  PageHeading,
  Section,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Board, BoardLane } from '../queries/get-board.ts';
import type { Names } from '../queries/read-names.ts';
import { Level } from '../rule.ts';
import { levelNames, monitoringWords } from '../words.ts';
import { MonitoringTabs } from './monitoring-tabs.tsx';
import { addressOfWarnings, base } from './paths.ts';
import { WarningTable } from './warning-table.tsx';

const severest = [...Level.options].reverse();

/** What stands open and came today, by department; what waits for the reader first. */
export function BoardPage({
  board,
  names,
  today,
  hasFigures,
}: {
  readonly board: Board;
  readonly hasFigures: boolean;
  readonly names: Names;
  readonly today: CalendarDate;
}) {
  const say = useMessages(monitoringWords);
  const locale = useLocale();
  const { lanes, totals, mine, isSupervisor } = board;
  return (
    <>
      <PageHeading lead={isSupervisor ? say.lead : say.ownLead}>{say.title}</PageHeading>
      <MonitoringTabs current={base} hasFigures={hasFigures} />
      <KeyFigures
        figures={severest.map((level) => ({
          label: textIn(levelNames[level], locale),
          value: <Link to={addressOfWarnings({ level })}>{totals[level].open}</Link>,
          note: (
            <>
              {say.raisedToday}{' '}
              <Link to={addressOfWarnings({ scope: 'all', level, today: true })}>{totals[level].raised}</Link>
              {totals[level].late > 0 ? ` · ${say.lateAnswers} ${totals[level].late}` : null}
            </>
          ),
        }))}
      />
      <Section title={say.mine}>
        {mine.length === 0 ? (
          <EmptyState title={say.mineEmpty}>{say.mineEmptyText}</EmptyState>
        ) : (
          <WarningTable warnings={mine} names={names} caption={say.mine} today={today} />
        )}
      </Section>
      <Section title={say.byAgency}>
        {lanes.length === 0 ? (
          <EmptyState title={say.boardEmpty}>{say.boardEmptyText}</EmptyState>
        ) : (
          <LaneTable lanes={lanes} names={names} />
        )}
      </Section>
    </>
  );
}

function LaneTable({ lanes, names }: { readonly lanes: readonly BoardLane[]; readonly names: Names }) {
  const say = useMessages(monitoringWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.boardCaption}
      dense
      rows={lanes}
      rowKey={({ agency }) => agency}
      columns={[
        {
          header: say.agency,
          rowHeader: true,
          cell: ({ agency }) => <Link to={addressOfWarnings({ agency })}>{names.agency(agency)}</Link>,
        },
        ...severest.map((level) => ({
          header: textIn(levelNames[level], locale),
          numeric: true,
          cell: ({ agency, levels }: BoardLane) =>
            levels[level].open + levels[level].raised === 0 ? (
              '0'
            ) : (
              <Link to={addressOfWarnings({ agency, level, scope: levels[level].open > 0 ? 'open' : 'all' })}>
                {say.of(levels[level].open, levels[level].raised)}
              </Link>
            ),
        })),
        {
          header: say.lateAnswers,
          numeric: true,
          cell: ({ levels }) => Level.options.reduce((sum, level) => sum + levels[level].late, 0),
        },
      ]}
    />
  );
}
