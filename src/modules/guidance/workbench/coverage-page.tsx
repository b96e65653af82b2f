import { textIn } from '../../../kernel/messages.ts';
import {
  EmptyState,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  Section,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Coverage } from '../walks/coverage.ts';
import { asksFewest, branchesIn, endsIn, questionsIn, totalsOf } from '../walks/report.ts';
import { coveragePath, navigatorCoveragePath } from './addresses.ts';
import { coverageWords } from './coverage-words.ts';
import { FindingTable } from './finding-table.tsx';

/** How much of the navigators the generated walks came by, and what nobody comes by. */
export function CoveragePage({ coverages }: { coverages: readonly Coverage[] }) {
  const say = useMessages(coverageWords);
  const { navigators, walks, questions, branches, ends, fewest } = totalsOf(coverages);
  const findings = coverages.flatMap((coverage) => coverage.findings);
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <KeyFigures
        figures={[
          { label: say.navigators, value: navigators, note: say.walked(walks) },
          { label: say.questions, value: questions.visited, unit: say.of(questions.all) },
          { label: say.branches, value: branches.visited, unit: say.of(branches.all) },
          { label: say.ends, value: ends.visited, unit: say.of(ends.all) },
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
      <Section title={say.all}>
        <p>
          {say.fewest(fewest, navigators)} {say.allLead}
        </p>
        <NavigatorTable coverages={coverages} />
      </Section>
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

/** Those that ask most come first. */
function NavigatorTable({ coverages }: { coverages: readonly Coverage[] }) {
  const say = useMessages(coverageWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.all}
      captionHidden
      dense
      columns={[
        {
          header: say.navigator,
          rowHeader: true,
          cell: ({ navigator: { code, title } }) => (
            <Link to={navigatorCoveragePath(code)}>{textIn(title, locale)}</Link>
          ),
        },
        { header: say.mean, numeric: true, cell: ({ lengths }) => say.count(lengths.mean) },
        {
          header: say.minimum,
          numeric: true,
          cell: ({ lengths }) =>
            lengths.minimum === undefined
              ? say.unknown
              : asksFewest(lengths)
                ? say.isFewest
                : say.count(lengths.minimum),
        },
        { header: say.longest, numeric: true, cell: ({ lengths }) => lengths.longest.length },
        { header: say.questions, numeric: true, cell: part(questionsIn) },
        { header: say.branches, numeric: true, cell: part(branchesIn) },
        { header: say.ends, numeric: true, cell: part(endsIn) },
      ]}
      rows={coverages.toSorted((one, other) => other.lengths.mean - one.lengths.mean)}
      rowKey={({ navigator }) => navigator.code}
    />
  );

  function part(partIn: typeof questionsIn) {
    return (coverage: Coverage) => {
      const { visited, all } = partIn(coverage);
      return say.part(visited, all);
    };
  }
}
