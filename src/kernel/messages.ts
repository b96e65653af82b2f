/** The two languages of the interface. Official Chinese is the source; English follows it. */
export type Locale = 'zh-CN' | 'en';

export const locales: readonly Locale[] = ['zh-CN', 'en'];

/** A piece of content in Chinese, with English where somebody has written it. */
export interface Text {
  readonly zh: string;
  readonly en?: string | undefined;
}

export function textIn(text: Text, locale: Locale): string {
  return locale === 'en' ? (text.en ?? text.zh) : text.zh;
}

/** Interface words of one slice: both languages have the same shape, checked by the compiler. */
export interface Messages<Words> {
  readonly zh: Words;
  readonly en: Words;
}

export function defineMessages<Words>(messages: { zh: Words; en: NoInfer<Words> }): Messages<Words> {
  return messages;
}

export function messagesIn<Words>(messages: Messages<Words>, locale: Locale): Words {
  return locale === 'en' ? messages.en : messages.zh;
}
