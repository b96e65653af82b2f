import type { Text } from '../../../kernel/messages.ts';

/** One sentence of an answer: fixed words around what an item's data say. */
export interface Sentence {
  readonly text: Text;
  /** What was taken over, as it stands in the data; everything else in the text is fixed words. */
  readonly said: readonly string[];
}

/** Fixed words with `{0}`, `{1}` … where the data stand. */
export function sentence(
  words: { readonly zh: string; readonly en: string },
  ...slots: readonly Text[]
): Sentence {
  return {
    text: {
      zh: fill(
        words.zh,
        slots.map(({ zh }) => zh),
      ),
      en: fill(
        words.en,
        slots.map(({ zh, en }) => en ?? zh),
      ),
    },
    said: slots.map(({ zh }) => zh),
  };
}

/** The data alone. */
export function quoted(text: Text): Sentence {
  return { text, said: [text.zh] };
}

/** A head with remarks in brackets behind it. */
export function withRemarks(head: Sentence, remarks: readonly Sentence[]): Sentence {
  if (remarks.length === 0) return head;
  const join = (locale: 'zh' | 'en', [open, between, close]: readonly [string, string, string]) =>
    `${inLanguage(head, locale)}${open}${remarks.map((remark) => inLanguage(remark, locale)).join(between)}${close}`;
  return {
    text: { zh: join('zh', ['（', '；', '）']), en: join('en', [' (', '; ', ')']) },
    said: [head, ...remarks].flatMap(({ said }) => said),
  };
}

function inLanguage({ text }: Sentence, locale: 'zh' | 'en'): string {
  return locale === 'en' ? (text.en ?? text.zh) : text.zh;
}

function fill(words: string, slots: readonly string[]): string {
  return words.replaceAll(/\{(\d)\}/g, (_, index: string) => slots[Number(index)] ?? '');
}
