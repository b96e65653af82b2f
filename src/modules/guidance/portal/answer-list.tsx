import { textIn } from '../../../kernel/messages.ts';
import { Link, Section, SummaryList, Tag, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { FormQuestion } from '../../forms/index.ts';
import type { Journey } from '../journey.ts';
import { answerIn, findQuestion, type Progress } from '../progress.ts';
import { journeyPath } from './addresses.ts';
import { guidanceWords } from './words.ts';

/** What was answered, each with a way to change it, and what the account knew. */
export function AnswerList({ journey, progress }: { journey: Journey; progress: Progress }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const { form } = journey.interview;
  const { typed, skipped } = progress.answered;
  const find = (code: string) => findQuestion(form, code) ?? [];
  const given = Object.keys(typed).flatMap(find);
  const known = [...progress.known].flatMap(find);
  const open = skipped.flatMap(find);
  if (given.length + known.length + open.length === 0) return null;
  const change = ({ element }: FormQuestion, label?: string) => ({
    to: journeyPath(journey, progress.answered, { change: element.code }),
    label,
  });
  const rows = [
    ...given.map((question) => ({
      key: textIn(question.label, locale),
      value: answerIn(progress, question, locale),
      change: change(question),
    })),
    ...known.map((question) => ({
      key: textIn(question.label, locale),
      value: (
        <>
          {answerIn(progress, question, locale)} <Tag>{say.fromAccount}</Tag>
        </>
      ),
      change: change(question),
    })),
    ...open.map((question) => ({
      key: textIn(question.label, locale),
      value: say.skipped,
      change: change(question, say.answerIt),
    })),
  ];
  const fresh = { typed: {}, skipped: [], isExhaustive: false };
  return (
    <Section title={say.answers} action={<Link to={journeyPath(journey, fresh)}>{say.startAgain}</Link>}>
      <SummaryList rows={rows} />
    </Section>
  );
}
