import { textIn } from '../../../kernel/messages.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import { type RuleTerms, sentenceOf } from '../../../kernel/rule/index.ts';
import {
  Button,
  ButtonRow,
  Details,
  ErrorSummary,
  Form,
  Link,
  PageHeading,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type FormQuestion, QuestionField, type RegionOption } from '../../forms/index.ts';
import { purposesOf } from '../interview/open-questions.ts';
import type { Requirement } from '../interview/problem.ts';
import type { Journey, Stop } from '../journey.ts';
import type { Progress } from '../progress.ts';
import { requirementName } from '../requirement-name.ts';
import { hiddenFields, journeyPath, previous, without } from './addresses.ts';
import { AnswerList } from './answer-list.tsx';
import { guidanceWords } from './words.ts';

export interface QuestionPageProps {
  readonly journey: Journey;
  readonly progress: Progress;
  readonly question: FormQuestion;
  /** What was typed or answered before. */
  readonly typed: readonly string[];
  readonly faults: readonly FieldFault[];
  readonly regions: readonly RegionOption[];
}

/** One question, what is left, and why it is asked. */
export function QuestionPage(props: QuestionPageProps) {
  const { journey, progress, question, typed, faults, regions } = props;
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const before = previous(progress.answered);
  const { code } = question.element;
  const fault = faults[0];
  return (
    <>
      <ErrorSummary
        problems={faults.map(({ field, message }) => ({ field, message: textIn(message, locale) }))}
      />
      <PageHeading caption={say.guide} lead={<Left {...props} />}>
        {textIn(journey.title, locale)}
      </PageHeading>
      <Form action={journey.path} method="get">
        {journey.scenario && journey.region ? (
          <input type="hidden" name="region" value={journey.region} />
        ) : null}
        {hiddenFields(without(progress.answered, code)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="ask" value={code} />
        <QuestionField
          question={question}
          name={code}
          typed={typed}
          error={fault && textIn(fault.message, locale)}
          regions={regions}
        />
        <ButtonRow>
          <Button>{say.goOn}</Button>
          <Button kind="secondary" name="unsure" value="1">
            {say.unsure}
          </Button>
          {before ? <Link to={journeyPath(journey, before)}>{say.back}</Link> : null}
        </ButtonRow>
      </Form>
      <Details summary={say.why}>
        <Purposes {...props} />
      </Details>
      <AnswerList journey={journey} progress={progress} />
    </>
  );
}

function Left({ progress: { next }, question }: QuestionPageProps) {
  const say = useMessages(guidanceWords);
  if (!next || next.name !== question.element.name.zh) return null;
  return <span aria-live="polite">{say.left(Math.max(1, Math.round(next.expected)), next.most)}</span>;
}

function Purposes({ journey, progress, question }: QuestionPageProps) {
  const say = useMessages(guidanceWords);
  const { name } = question.element;
  const facts = { ...progress.standing.facts };
  delete facts[name.zh];
  const standing = { ...progress.standing, facts };
  const purposes = purposesOf(journey.interview.problem, standing, name.zh);
  const lines = purposes.flatMap(({ subject, decides, isInclusion }) => {
    const stop = journey.stops.find(({ version }) => version.item.basicCode === subject.code);
    if (!stop) return [];
    return [
      ...(isInclusion ? [<Inclusion key={`${subject.code} in`} stop={stop} />] : []),
      ...decides.map((requirement) => (
        <Purpose
          key={`${subject.code} ${requirement.kind} ${requirement.code}`}
          terms={journey.interview.terms}
          {...{ stop, requirement }}
        />
      )),
    ];
  });
  return lines.length > 0 ? <ul>{lines}</ul> : <p>{say.whyGuard}</p>;
}

function Inclusion({ stop }: { stop: Stop }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  return <li>{say.whyInclusion(textIn(stop.version.item.name, locale))}</li>;
}

interface PurposeProps {
  readonly stop: Stop;
  readonly requirement: Requirement;
  readonly terms: RuleTerms;
}

function Purpose({ stop, requirement, terms }: PurposeProps) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const item = textIn(stop.version.item.name, locale);
  const name = requirementName(stop.version.item, stop.subCases, requirement);
  return (
    <li>
      {say.whyRequirement[requirement.kind](item)}
      {locale === 'en' ? ': ' : '：'}
      <strong>{name ? textIn(name, locale) : item}</strong>
      {say.inBrackets(sentenceOf(requirement.rule, terms, locale))}
    </li>
  );
}
