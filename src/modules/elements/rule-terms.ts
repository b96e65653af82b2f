import type { RuleTerms } from '../../kernel/rule/index.ts';
import type { CodeTable } from './code-table.ts';
import type { Dictionary } from './dictionary.ts';
import type { Element } from './element.ts';
import { ruleTypes } from './rule-element.ts';

/** An element with its choices: what a word of a rule may stand for. */
export interface NamedElement {
  readonly element: Element;
  readonly choices: CodeTable['values'];
}

/** Units, types and English for the words of rules, so that they can be said in plain sentences. */
export function ruleTermsOf(elements: readonly NamedElement[]): RuleTerms {
  const byName = new Map(elements.map(({ element }) => [element.name.zh, element]));
  const english = new Map<string, string | undefined>();
  for (const { element, choices } of elements) {
    for (const { name } of [...choices, element]) english.set(name.zh, name.en);
  }
  return {
    unitOf: (name, locale) => {
      const { type, unit } = byName.get(name) ?? {};
      const said = unit ?? (type === 'money' ? yuan : undefined);
      return locale === 'en' ? said?.en : said?.zh;
    },
    typeOf: (name) => {
      const element = byName.get(name);
      return element && ruleTypes[element.type];
    },
    englishOf: (word) => english.get(word),
  };
}

const yuan = { zh: '元', en: 'yuan' };

/** Of every element there is. */
export function dictionaryTerms(dictionary: Dictionary): RuleTerms {
  const known = kept.get(dictionary);
  if (known) return known;
  const terms = ruleTermsOf(
    dictionary.elements.map((element) => ({ element, choices: dictionary.choicesOf(element) })),
  );
  kept.set(dictionary, terms);
  return terms;
}

const kept = new WeakMap<Dictionary, RuleTerms>();
