import { textIn } from '../../../kernel/messages.ts';
import { Link, Table, Tag, type Tone, useLocale, useMessages } from '../../../web/ui/index.ts';
import { type FindingSeverity, findingKinds, type NavigatorFinding } from '../walks/finding.ts';
import { navigatorCoveragePath } from './addresses.ts';
import { coverageWords } from './coverage-words.ts';

const tones: Readonly<Record<FindingSeverity, Tone>> = {
  error: 'danger',
  warning: 'warning',
  advice: 'info',
};

/** What authors of navigators should look at. */
export function FindingTable({ findings }: { findings: readonly NavigatorFinding[] }) {
  const say = useMessages(coverageWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.findings}
      captionHidden
      columns={[
        {
          header: say.severity,
          cell: ({ kind }) => (
            <Tag tone={tones[findingKinds[kind].severity]}>{say.severities[findingKinds[kind].severity]}</Tag>
          ),
        },
        {
          header: say.navigator,
          rowHeader: true,
          cell: ({ title, navigator }) => (
            <Link to={navigatorCoveragePath(navigator)}>{textIn(title, locale)}</Link>
          ),
        },
        {
          header: say.about,
          cell: ({ kind, about }) => (
            <>
              {textIn(findingKinds[kind].title, locale)}
              {say.colon}
              {textIn(about, locale)}
            </>
          ),
        },
        { header: say.remedy, cell: ({ kind }) => textIn(findingKinds[kind].remedy, locale) },
      ]}
      rows={[...findings]}
      rowKey={({ kind, navigator, item, about }) => `${kind} ${navigator} ${item} ${about.zh}`}
    />
  );
}
