import { type Locale, messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Journey } from '../journey.ts';
import { answerIn, findQuestion, type Progress } from '../progress.ts';
import type { Finding } from '../result.ts';
import { guidanceWords } from './words.ts';

/** A question in writing may not be longer. */
const longest = 500;

/** What somebody would tell an officer: which item, what the navigator found, and what was answered. */
export function questionForHuman(
  { interview: { form } }: Journey,
  progress: Progress,
  { stop, outcome }: Finding,
  locale: Locale,
): string {
  const say = messagesIn(guidanceWords, locale);
  const { typed, skipped } = progress.answered;
  const answers = [...Object.keys(typed), ...progress.known, ...skipped].flatMap((code) => {
    const question = findQuestion(form, code);
    if (!question) return [];
    const answer = skipped.includes(code) ? say.skipped : answerIn(progress, question, locale);
    return [`${textIn(question.element.name, locale)}${locale === 'en' ? ': ' : '：'}${answer}`];
  });
  const opening = say.askHuman(textIn(stop.version.item.name, locale), say.result[outcome.result]);
  let text = opening;
  for (const answer of answers) {
    const longer = `${text}\n${answer}`;
    if ([...longer].length > longest) break;
    text = longer;
  }
  return text;
}
