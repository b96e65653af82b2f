import { textIn } from '../../../kernel/messages.ts';
import {
  Details,
  EmptyState,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  Section,
  Table,
  Tag,
  type Tone,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Coverage } from '../walks/cover-navigator.ts';
import { type FindingSeverity, findingKinds, type NavigatorFinding } from '../walks/finding.ts';
import { totalsOf } from '../walks/report.ts';
import { coveragePath, coverageWords } from './coverage-words.ts';

/** How much of the navigators the generated walks came by, and what nobody comes by. */
export function CoveragePage({ coverages }: { coverages: readonly Coverage[] }) {
  const say = useMessages(coverageWords);
  const { navigators, walks, questions, branches, outcomes } = totalsOf(coverages);
  const findings = coverages.flatMap((coverage) => coverage.findings);
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <KeyFigures
        figures={[
          { label: say.navigators, value: navigators },
          { label: say.walks, value: walks },
          { label: say.questions, value: say.part(questions.visited, questions.all) },
          { label: say.branches, value: say.part(branches.visited, branches.all) },
          { label: say.outcomes, value: say.part(outcomes.visited, outcomes.all) },
        ]}
      />
      {findings.length === 0 ? (
        <EmptyState title={say.none} icon="check-circle">
          <p>{say.noneText}</p>
        </EmptyState>
      ) : (
        <Section title={say.findings}>
          <FindingTable findings={findings} />
        </Section>
      )}
      <Details summary={say.all}>
        <NavigatorTable coverages={coverages} />
      </Details>
    </>
  );
}

export function CoveragePendingPage() {
  const say = useMessages(coverageWords);
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Notice title={say.pending}>
        <Link to={coveragePath}>{say.reload}</Link>
      </Notice>
    </>
  );
}

const tones: Readonly<Record<FindingSeverity, Tone>> = {
  error: 'danger',
  warning: 'warning',
  advice: 'info',
};

function FindingTable({ findings }: { findings: readonly NavigatorFinding[] }) {
  const say = useMessages(coverageWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.findings}
      columns={[
        {
          header: say.severity,
          cell: ({ kind }) => (
            <Tag tone={tones[findingKinds[kind].severity]}>{say.severities[findingKinds[kind].severity]}</Tag>
          ),
        },
        { header: say.navigator, cell: ({ title }) => textIn(title, locale) },
        {
          header: say.about,
          cell: ({ kind, about }) => (
            <>
              {textIn(findingKinds[kind].title, locale)}
              {locale === 'en' ? ': ' : '：'}
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

function NavigatorTable({ coverages }: { coverages: readonly Coverage[] }) {
  const say = useMessages(coverageWords);
  const locale = useLocale();
  const part = (name: 'questions' | 'branches' | 'outcomes') => ({
    header: say[name],
    cell: (coverage: Coverage) => say.part(coverage[name].visited, coverage[name].all),
  });
  return (
    <Table
      caption={say.all}
      columns={[
        { header: say.navigator, rowHeader: true, cell: ({ navigator }) => textIn(navigator.title, locale) },
        { header: say.walks, cell: ({ walks }) => walks },
        part('questions'),
        part('branches'),
        part('outcomes'),
      ]}
      rows={[...coverages]}
      rowKey={({ navigator }) => navigator.code}
    />
  );
}
