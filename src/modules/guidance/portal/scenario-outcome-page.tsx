import { textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  ButtonRow,
  Details,
  Link,
  Notice,
  PageHeading,
  Section,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Finding, resultOf } from '../result.ts';
import { applicationPath, journeyPath, searchOf, stepPath } from './addresses.ts';
import { AnswerList } from './answer-list.tsx';
import { AskHuman } from './ask-human.tsx';
import { Facts, Materials, SituationList } from './checklist-parts.tsx';
import type { OutcomePageProps } from './outcome-page.tsx';
import { PlanSection } from './plan-chart.tsx';
import { questionForHuman } from './question-for-human.ts';
import { OpenConditions, Reasons } from './reasons.tsx';
import { UnitList } from './unit-list.tsx';
import { guidanceWords } from './words.ts';

/** The end of the way through a scenario: what to do in which order, and what to bring for each. */
export function ScenarioOutcomePage(props: OutcomePageProps) {
  const { journey, progress, hotline, enquiryPath, together } = props;
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const { toDo, notPossible, notConcerned, plan } = resultOf(journey, progress);
  const first = toDo[0] ?? notPossible[0];
  return (
    <>
      <PageHeading caption={say.guide} lead={say.found(toDo.length)}>
        {textIn(journey.title, locale)}
      </PageHeading>
      {toDo.length === 0 ? (
        <Notice title={say.toDoNone} />
      ) : (
        <>
          <ButtonRow>
            {together && toDo.length > 1 ? (
              <ButtonLink to={`${together}?${searchOf(journey, progress.answered)}`} icon="edit">
                {say.applyTogether(toDo.length)}
              </ButtonLink>
            ) : null}
            <ButtonLink
              to={journeyPath(journey, progress.answered, { page: 'checklist' })}
              kind={together && toDo.length > 1 ? 'secondary' : 'primary'}
              icon="list"
            >
              {say.checklist}
            </ButtonLink>
          </ButtonRow>
          <PlanSection plan={plan} pathOf={(code) => stepPath(journey, code)} />
          <Section title={say.perItem}>
            {toDo.map((finding) => (
              <OneItem key={finding.outcome.subject.code} {...props} finding={finding} />
            ))}
          </Section>
        </>
      )}
      {notPossible.length > 0 ? (
        <Section title={say.notPossible}>
          {notPossible.map((finding) => (
            <Section
              key={finding.outcome.subject.code}
              title={textIn(finding.stop.version.item.name, locale)}
            >
              <Reasons {...props} finding={finding} />
            </Section>
          ))}
        </Section>
      ) : null}
      {notConcerned.length > 0 ? (
        <Section title={say.notToDo}>
          <ul>
            {notConcerned.map(({ stop, outcome }) => (
              <li key={outcome.subject.code}>{textIn(stop.version.item.name, locale)}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Remarks {...props} />
      <AskHuman
        finding={first}
        hotline={hotline}
        enquiryPath={
          first &&
          enquiryPath?.({
            item: first.stop.version.implementationCode,
            question: questionForHuman(journey, progress, first, locale),
          })
        }
      />
      <AnswerList journey={journey} progress={progress} />
      <p>{say.reopen}</p>
    </>
  );
}

function OneItem({ journey, progress, directory, finding }: OutcomePageProps & { finding: Finding }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const { version, entry } = finding.stop;
  const { item, implementationCode } = version;
  return (
    <Section
      title={
        <>
          {textIn(item.name, locale)}{' '}
          {finding.outcome.result === 'eligible' ? null : (
            <Tag tone="warning">{say.result[finding.outcome.result]}</Tag>
          )}
        </>
      }
      id={`item-${item.basicCode}`}
      lead={entry?.note && textIn(entry.note, locale)}
    >
      <Facts finding={finding} directory={directory} />
      <Details summary={say.checklist}>
        <SituationList finding={finding} />
        <Materials journey={journey} finding={finding} />
        <UnitList journey={journey} finding={finding} directory={directory} />
        <OpenConditions finding={finding} />
      </Details>
      <ButtonRow>
        {item.form.length > 0 ? (
          <ButtonLink
            to={applicationPath(implementationCode, progress.answered.typed)}
            kind="secondary"
            icon="edit"
          >
            {say.apply}
          </ButtonLink>
        ) : null}
        <Link to={`/items/${encodeURIComponent(implementationCode)}`}>{say.guidePage}</Link>
      </ButtonRow>
    </Section>
  );
}

export function Remarks({ journey }: Pick<OutcomePageProps, 'journey'>) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const remarks = journey.scenario?.remarks ?? [];
  if (remarks.length === 0) return null;
  return (
    <Section title={say.remarks}>
      <ul>
        {remarks.map((remark) => (
          <li key={remark.zh}>{textIn(remark, locale)}</li>
        ))}
      </ul>
    </Section>
  );
}
