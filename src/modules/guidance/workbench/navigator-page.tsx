import { textIn } from '../../../kernel/messages.ts';
import {
  Details,
  KeyFigures,
  Link,
  PageHeading,
  Section,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Coverage, CoveredQuestion, End, Reason, Way } from '../walks/coverage.ts';
import { asksFewest, branchesIn, endsIn, questionsIn } from '../walks/report.ts';
import { wayInWords } from '../walks/way-in-words.ts';
import { coverageWords } from './coverage-words.ts';
import { FindingTable } from './finding-table.tsx';

/** One navigator: what it comes to and by which answers, and why it asks what it asks. */
export function NavigatorPage({ coverage }: { coverage: Coverage }) {
  const { navigator, walks, questions, lengths, findings } = coverage;
  const say = useMessages(coverageWords);
  const locale = useLocale();
  const [asked, answered, ended] = [questionsIn(coverage), branchesIn(coverage), endsIn(coverage)];
  return (
    <>
      <PageHeading
        caption={say.title}
        lead={
          navigator.scenario ? (
            <Link to={`/guide-me/scenarios/${navigator.code}`}>{say.open}</Link>
          ) : (
            say.ofItem(navigator.code)
          )
        }
      >
        {textIn(navigator.title, locale)}
      </PageHeading>
      <KeyFigures
        figures={[
          { label: say.questions, value: asked.visited, unit: say.of(asked.all) },
          { label: say.branches, value: answered.visited, unit: say.of(answered.all) },
          { label: say.ends, value: ended.visited, unit: say.of(ended.all), note: say.walked(walks) },
          {
            label: say.mean,
            value: say.count(lengths.mean),
            note: asksFewest(lengths)
              ? say.isFewest
              : lengths.minimum === undefined
                ? say.minimumUnknown
                : say.minimumIs(lengths.minimum),
          },
          { label: say.longest, value: lengths.longest.length, note: say.shortestIs(lengths.shortest) },
        ]}
      />
      {findings.length > 0 ? (
        <Section title={say.findings}>
          <FindingTable findings={findings} />
        </Section>
      ) : null}
      <Section title={say.endsTitle}>
        <p>{say.endsLead}</p>
        <EndTable {...{ coverage }} />
      </Section>
      <Section title={say.questionsTitle}>
        <p>{say.questionsLead}</p>
        <QuestionTable questions={questions} hasSeveral={navigator.items.length > 1} />
      </Section>
      {lengths.longest.length > 0 ? (
        <Details summary={say.longestWay(lengths.longest.length)}>
          <WayList {...{ coverage }} way={lengths.longest} />
        </Details>
      ) : null}
    </>
  );
}

function EndTable({ coverage }: { coverage: Coverage }) {
  const say = useMessages(coverageWords);
  const locale = useLocale();
  const hasSeveral = coverage.navigator.items.length > 1;
  return (
    <Table
      caption={say.endsTitle}
      captionHidden
      columns={[
        ...(hasSeveral
          ? [{ header: say.item, rowHeader: true, cell: ({ item }: End) => textIn(item, locale) }]
          : []),
        {
          header: say.end,
          rowHeader: !hasSeveral,
          cell: ({ kind, requirement, about }: End) => (
            <>
              {say.endKinds[kind]}
              {requirement ? `${say.colon}${textIn(about, locale)}` : null}
            </>
          ),
        },
        {
          header: say.way,
          cell: ({ way }: End) =>
            way === undefined ? (
              <strong>{say.nobody}</strong>
            ) : way.length === 0 ? (
              say.everybody
            ) : (
              <Details summary={say.answerCount(way.length)}>
                <WayList {...{ coverage, way }} />
              </Details>
            ),
        },
      ]}
      rows={[...coverage.ends]}
      rowKey={({ subject, kind, requirement }) =>
        `${subject.code} ${kind} ${requirement?.kind} ${requirement?.code}`
      }
    />
  );
}

function WayList({ coverage, way }: { coverage: Coverage; way: Way }) {
  const say = useMessages(coverageWords);
  const locale = useLocale();
  return (
    <ol>
      {wayInWords(coverage.navigator.interview, way, locale).map(({ question, answer }) => (
        <li key={question}>
          {question}
          {say.colon}
          <strong>{answer}</strong>
        </li>
      ))}
    </ol>
  );
}

function QuestionTable({
  questions,
  hasSeveral,
}: {
  questions: readonly CoveredQuestion[];
  hasSeveral: boolean;
}) {
  const say = useMessages(coverageWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.questionsTitle}
      captionHidden
      columns={[
        { header: say.question, rowHeader: true, cell: ({ label }) => textIn(label, locale) },
        {
          header: say.why,
          cell: ({ reasons, asked }) =>
            asked === 0 ? say.neverAsked : <Reasons {...{ reasons, hasSeveral }} />,
        },
        { header: say.asked, numeric: true, cell: ({ asked }) => asked },
        {
          header: say.branches,
          numeric: true,
          cell: ({ answers }) => say.part(answers.visited, answers.all),
        },
      ]}
      rows={[...questions]}
      rowKey={({ name }) => name}
    />
  );
}

function Reasons({ reasons, hasSeveral }: { reasons: readonly Reason[]; hasSeveral: boolean }) {
  const say = useMessages(coverageWords);
  const locale = useLocale();
  const lines = reasons.map(({ item, requirement, about }) =>
    [
      ...(hasSeveral ? [textIn(item, locale)] : []),
      requirement
        ? `${say.decides[requirement.kind]}${say.colon}${textIn(about, locale)}`
        : say.decides.inclusion,
    ].join(say.dash),
  );
  const shown = [...new Set(lines)];
  const list = (
    <ul>
      {shown.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return shown.length > 4 ? <Details summary={say.reasonCount(shown.length)}>{list}</Details> : list;
}
