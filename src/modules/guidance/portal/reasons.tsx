import { formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import { InsetText, Link, Section, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { FormQuestion } from '../../forms/index.ts';
import type { Change } from '../interview/what-helps.ts';
import type { Journey } from '../journey.ts';
import { answerIn, findQuestionByName, type Progress } from '../progress.ts';
import { helpFor, type Reason, reasonsOf } from '../reasons.ts';
import { conditionsInWords, type Finding } from '../result.ts';
import { journeyPath } from './addresses.ts';
import { guidanceWords } from './words.ts';

interface ReasonsProps {
  readonly journey: Journey;
  readonly progress: Progress;
  readonly finding: Finding;
}

/** Every condition that fails, the answers by which it does, and what would change it. */
export function Reasons(props: ReasonsProps) {
  const say = useMessages(guidanceWords);
  const { journey, progress, finding } = props;
  const { outcome, stop } = finding;
  if (outcome.failed.length === 0) return null;
  const every = { ...progress.answered, isExhaustive: true };
  return (
    <>
      <Section title={say.reasons}>
        <ul>
          {reasonsOf(journey, progress, stop.version.item, outcome).map((reason) => (
            <OneReason key={reason.code} {...props} reason={reason} />
          ))}
        </ul>
        {outcome.undecided.length > 0 && !progress.answered.isExhaustive ? (
          <p>
            <Link to={journeyPath(journey, every)}>{say.allReasons}</Link>
          </p>
        ) : null}
      </Section>
      <Help {...props} />
    </>
  );
}

function OneReason({ journey, progress, reason }: ReasonsProps & { reason: Reason }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const text = textIn(reason.text, locale);
  const needed = textIn(reason.needed, locale);
  return (
    <li>
      <strong>{text}</strong>
      {text === needed ? null : <p>{say.wouldDo(needed)}</p>}
      <p>
        {say.yourAnswer}
        {reason.questions.map((question, place) => (
          <span key={question.element.code}>
            {place > 0 ? say.semicolon : null}
            <Answer {...{ journey, progress, question }} />
          </span>
        ))}
      </p>
    </li>
  );
}

/** What was answered, with a way to change it. */
function Answer({ journey, progress, question }: Omit<ReasonsProps, 'finding'> & { question: FormQuestion }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const name = textIn(question.element.name, locale);
  return (
    <>
      {say.answer(name, answerIn(progress, question, locale))}{' '}
      <Link to={journeyPath(journey, progress.answered, { change: question.element.code })}>
        {say.changeAnswer(name)}
      </Link>
    </>
  );
}

/** The least that would have to be otherwise. */
function Help({ journey, progress, finding }: ReasonsProps) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const { ways, from } = helpFor(journey, progress, finding.outcome);
  const isSingle = ways.every((way) => way.length === 1);
  return (
    <Section title={say.whatHelps}>
      {from ? <p>{say.fromDay(formatDate(from, locale))}</p> : null}
      {ways.length > 0 ? (
        <>
          <p>{isSingle ? say.oneChange(ways.length) : say.severalChanges(ways.length)}</p>
          <ul>
            {ways.map((way) => (
              <li key={way.map(({ name }) => name).join()}>
                {way.map((change, place) => (
                  <span key={change.name}>
                    {place > 0 ? say.and : null}
                    <OneChange {...{ journey, progress, change }} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
          <InsetText>{say.answerTruly}</InsetText>
        </>
      ) : null}
      {ways.length === 0 && !from ? <p>{say.nothingHelps}</p> : null}
    </Section>
  );
}

function OneChange({ journey, progress, change }: Omit<ReasonsProps, 'finding'> & { change: Change }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const question = findQuestionByName(journey.interview.form, change.name);
  const to = change.to.map((text) => textIn(text, locale)).join(say.and);
  if (!question) return to;
  return (
    <>
      {to}
      {say.now(answerIn(progress, question, locale))}
    </>
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
