import type { CalendarDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import { DateText, Link, Table, Tag, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { Names } from '../queries/read-names.ts';
import type { Warning } from '../warning/warning.ts';
import { levelNames, levelTones, monitoringWords } from '../words.ts';
import { warningPath } from './paths.ts';

export function WarningTable({
  warnings,
  names,
  caption,
  today,
}: {
  readonly warnings: readonly Warning[];
  readonly names: Names;
  readonly caption: string;
  readonly today: CalendarDate;
}) {
  const say = useMessages(monitoringWords);
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={warnings}
      rowKey={({ id }) => id}
      columns={[
        {
          header: say.rule,
          rowHeader: true,
          cell: ({ number, rule }) => (
            <Link to={warningPath(number)}>{textIn(names.rule(rule), locale)}</Link>
          ),
        },
        { header: say.level, cell: ({ level }) => <LevelTag level={level} /> },
        { header: say.agency, cell: ({ agency }) => names.agency(agency) },
        {
          header: say.about,
          cell: ({ itemName, caseNumber }) => (caseNumber ? `${itemName ?? ''} ${caseNumber}` : '–'),
        },
        { header: say.raisedAt, cell: ({ raisedAt }) => <DateText value={raisedAt} time /> },
        { header: say.state, cell: (warning) => textIn(names.status(warning), locale) },
        {
          header: say.due,
          cell: ({ dueOn }) =>
            dueOn === undefined ? (
              '–'
            ) : dueOn < today ? (
              <Tag tone="danger">
                <DateText value={dueOn as CalendarDate} />
              </Tag>
            ) : (
              <DateText value={dueOn as CalendarDate} />
            ),
        },
      ]}
    />
  );
}

export function LevelTag({ level }: Pick<Warning, 'level'>) {
  const locale = useLocale();
  return <Tag tone={levelTones[level]}>{textIn(levelNames[level], locale)}</Tag>;
}
