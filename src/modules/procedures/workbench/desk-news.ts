import { type Locale, messagesIn } from '../../../kernel/messages.ts';
import { deskWords } from './desk-words.ts';

export interface DeskNews {
  readonly tone: 'success' | 'warning';
  readonly title: string;
}

/** `claimed-3`: what was done with how many tasks, as the next page says it. */
export function deskNews(done: string | undefined, locale: Locale): DeskNews | undefined {
  const words = messagesIn(deskWords, locale);
  const [how, count] = (done ?? '').split('-');
  if (how === 'none') return { tone: 'warning', title: words.nothingSelected };
  if (how === 'noted') return { tone: 'success', title: words.noted };
  if (how !== 'claimed' && how !== 'assigned' && how !== 'acted') return undefined;
  return { tone: 'success', title: words[how](Number(count) || 1) };
}
