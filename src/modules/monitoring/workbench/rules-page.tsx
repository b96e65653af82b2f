import { textIn } from '../../../kernel/messages.ts';
import { Link, PageHeading, Table, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { MonitoringRule } from '../rule.ts';
import { monitoringWords, typeNames } from '../words.ts';
import { MonitoringTabs } from './monitoring-tabs.tsx';
import { addressOfWarnings, rulesPath } from './paths.ts';
import { LevelTag } from './warning-table.tsx';

/** Every rule in plain words, with its basis and the time for an answer. */
export function RulesPage({
  rules,
  hasFigures,
}: {
  readonly rules: readonly MonitoringRule[];
  readonly hasFigures: boolean;
}) {
  const say = useMessages(monitoringWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.rulesLead}>{say.rules}</PageHeading>
      <MonitoringTabs current={rulesPath} hasFigures={hasFigures} />
      <Table
        caption={say.rules}
        captionHidden
        rows={rules}
        rowKey={({ code }) => code}
        columns={[
          {
            header: say.rule,
            rowHeader: true,
            cell: ({ code, name }) => (
              <Link
                to={addressOfWarnings({ rule: code, scope: 'all' })}
              >{`${textIn(name, locale)} ${code}`}</Link>
            ),
          },
          { header: say.level, cell: ({ level }) => <LevelTag level={level} /> },
          { header: say.type, cell: ({ type }) => textIn(typeNames[type], locale) },
          { header: say.ruleInWords, cell: ({ says }) => textIn(says, locale) },
          { header: say.basis, cell: ({ basis }) => basis },
          {
            header: say.due,
            cell: ({ answerWithin, appealWithin, level }) =>
              level === 'reminder'
                ? say.answerBy(answerWithin)
                : `${say.answerBy(answerWithin)}; ${say.appealBy(appealWithin)}`,
          },
        ]}
      />
    </>
  );
}
