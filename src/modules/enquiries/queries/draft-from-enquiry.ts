import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type EntryTyped, emptyEntry } from '../base/read-entry-form.ts';
import { contextOf } from '../enquiry.ts';
import { maskPersonalData } from '../mask-personal-data.ts';
import type { OpenedEnquiry } from './get-enquiry.ts';

/** What a conversation gives for an entry: the question that was handed over, and what the officer answered. */
export async function draftFromEnquiry(
  platform: Pick<Platform, 'now'>,
  { enquiry: { messages } }: OpenedEnquiry,
): Promise<EntryTyped> {
  const handedOver = messages.findIndex(({ said }) => said.kind === 'handed-over');
  const questions = messages.flatMap(({ said, sequence }) =>
    said.kind === 'question' ? [{ text: said.text, sequence }] : [],
  );
  const before = questions.filter(({ sequence }) => handedOver < 0 || sequence <= handedOver + 1);
  const question = (before.at(-1) ?? questions[0])?.text ?? '';
  const answers = messages.flatMap(({ said }) => (said.kind === 'answer' ? [said.text] : []));
  const { item } = contextOf(messages);
  return {
    ...emptyEntry(dateIn(platform.now())),
    question,
    variants: questions
      .map(({ text }) => text)
      .filter((text) => text !== question && [...text].length >= 6)
      .slice(0, 5)
      .join('\n'),
    answer: maskPersonalData(answers.join('\n')),
    items: item?.basicCode ?? '',
  };
}
