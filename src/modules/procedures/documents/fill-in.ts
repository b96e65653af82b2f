import type { Text } from '../../../kernel/messages.ts';

/** What a document says of its case, by name; an empty one stands for what there is nothing to say of. */
export type DocumentFacts = Readonly<Record<string, Text>>;

/** @returns undefined where a fact is empty. @throws TypeError naming a fact that is missing */
export function fillIn(blank: Text, facts: DocumentFacts): Text | undefined {
  const names = [blank.zh, blank.en ?? ''].flatMap(blanksOf);
  if (names.some((name) => isEmpty(factOf(facts, name)) && !mayBeEmpty.has(name))) return undefined;
  const fill = (text: string, language: 'zh' | 'en') =>
    text.replaceAll(placeholder, (_, name: string) => {
      const fact = factOf(facts, name);
      return fact[language] ?? fact.zh;
    });
  const zh = fill(blank.zh, 'zh');
  return blank.en === undefined ? { zh } : { zh, en: fill(blank.en, 'en') };
}

/** Names of the facts that a text asks for. */
export function blanksOf(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name);
}

const placeholder = /\{([a-zA-Z]+)\}/g;

/** Where the matter is no licence, these two say nothing within their sentence. */
const mayBeEmpty: ReadonlySet<string> = new Set(['basis', 'licence']);

function factOf(facts: DocumentFacts, name: string): Text {
  const fact = facts[name];
  if (!fact) throw new TypeError(`nothing is known of {${name}}`);
  return fact;
}

function isEmpty({ zh }: Text): boolean {
  return zh.trim() === '';
}
