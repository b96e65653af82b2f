import type { Text } from '../../kernel/messages.ts';

/** A text with `{names}` in place of facts. */
export interface Blank {
  readonly zh: string;
  readonly en: string;
}

/** What a notice says of its event, by name. */
export type Facts = Readonly<Record<string, Text>>;

/** @throws TypeError naming a fact that is missing: a notice with a hole in it is not sent */
export function fillIn(blank: Blank, facts: Facts): Blank {
  const fill = (language: 'zh' | 'en') =>
    blank[language].replaceAll(placeholder, (_, name: string) => {
      const fact = facts[name];
      if (!fact) throw new TypeError(`nothing is known of {${name}}`);
      return fact[language] ?? fact.zh;
    });
  return { zh: fill('zh'), en: fill('en') };
}

/** Names of the facts that a text asks for. */
export function blanksOf(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name);
}

const placeholder = /\{([a-zA-Z]+)\}/g;
