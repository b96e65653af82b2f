import { textIn } from '../../../kernel/messages.ts';
import { namesIn, sentenceOf } from '../../../kernel/rule/index.ts';
import { Link, Section, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { Requirement } from '../interview/problem.ts';
import type { Journey } from '../journey.ts';
import { answerIn, findQuestionByName, type Progress } from '../progress.ts';
import { conditionsInWords, type Finding } from '../result.ts';
import { journeyPath } from './addresses.ts';
import { guidanceWords } from './words.ts';

interface ReasonsProps {
  readonly journey: Journey;
  readonly progress: Progress;
  readonly finding: Finding;
}

/** Every condition that fails: what it asks, what was answered, and what would change it. */
export function Reasons(props: ReasonsProps) {
  const say = useMessages(guidanceWords);
  const { journey, progress, finding } = props;
  const { failed, undecided } = finding.outcome;
  if (failed.length === 0) return null;
  const every = { ...progress.answered, isExhaustive: true };
  return (
    <Section title={say.reasons}>
      <ul>
        {failed.map((requirement) => (
          <Reason key={requirement.code} {...props} requirement={requirement} />
        ))}
      </ul>
      {undecided.length > 0 && !progress.answered.isExhaustive ? (
        <p>
          <Link to={journeyPath(journey, every)}>{say.allReasons}</Link>
        </p>
      ) : null}
    </Section>
  );
}

function Reason({ journey, progress, finding, requirement }: ReasonsProps & { requirement: Requirement }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const text = finding.stop.version.item.conditions[Number(requirement.code)]?.text;
  const { form } = journey.interview;
  const terms = { unitOf: (name: string) => findQuestionByName(form, name)?.element.unit?.zh };
  const questions = namesIn(requirement.rule)
    .flatMap((name) => findQuestionByName(form, name) ?? [])
    .filter((question) => answerIn(progress, question, locale) !== '');
  return (
    <li>
      <strong>{text ? textIn(text, locale) : sentenceOf(requirement.rule, terms)}</strong>
      <p lang={locale === 'en' ? 'zh-CN' : undefined}>{say.wouldDo(sentenceOf(requirement.rule, terms))}</p>
      <ul>
        {questions.map((question) => (
          <li key={question.element.code}>
            {textIn(question.element.name, locale)}
            {locale === 'en' ? ': ' : '：'}
            {answerIn(progress, question, locale)}{' '}
            <Link to={journeyPath(journey, progress.answered, { change: question.element.code })}>
              {say.changeAnswer(textIn(question.element.name, locale))}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What no rule could decide: conditions in words, and those left open. */
export function OpenConditions({ finding }: { finding: Finding }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const inWords = conditionsInWords(finding);
  const open = finding.outcome.undecided.flatMap(
    ({ code }) => finding.stop.version.item.conditions[Number(code)]?.text ?? [],
  );
  const list = (title: string, texts: readonly { zh: string; en?: string | undefined }[]) =>
    texts.length === 0 ? null : (
      <Section title={title}>
        <ul>
          {texts.map((text) => (
            <li key={text.zh}>{textIn(text, locale)}</li>
          ))}
        </ul>
      </Section>
    );
  return (
    <>
      {finding.outcome.failed.length > 0 ? null : list(say.openConditions, open)}
      {list(say.unchecked, inWords)}
    </>
  );
}

/** When a person is needed: the hotline and the counter. */
export function AskHuman({ finding, hotline }: { finding: Finding | undefined; hotline: string }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const place = finding?.stop.version.offering.places[0];
  return (
    <Section title={say.help}>
      <ul>
        <li>
          <a href={`tel:${hotline}`}>{say.hotline(hotline)}</a>
        </li>
        {place ? (
          <li>
            {say.window(textIn(place.name, locale))}
            {locale === 'en' ? ', ' : '，'}
            {textIn(place.address, locale)}
          </li>
        ) : null}
      </ul>
    </Section>
  );
}
