import type { Locale, Text } from '../../../kernel/messages.ts';
import { parseRule, type RuleDictionary, type RuleTerms, sentenceOf } from '../../../kernel/rule/index.ts';
import { checkRuleText } from '../load/check-rules.ts';

/** What a rule says, or where it is wrong. */
export type DescribedRule =
  | { readonly isRight: true; readonly sentence: string }
  | { readonly isRight: false; readonly faults: readonly MarkedFault[] };

/** A fault with the words it is about, cut out of the rule. */
export interface MarkedFault {
  readonly message: Text;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** How much of the rule stands around the place. */
const around = 60;

export function describeRule(
  text: string,
  surroundings: {
    readonly dictionaries: readonly RuleDictionary[];
    readonly terms: RuleTerms;
    readonly locale: Locale;
  },
): DescribedRule {
  const faults = checkRuleText(text, surroundings.dictionaries);
  if (faults.length === 0) {
    return { isRight: true, sentence: sentenceOf(parseRule(text), surroundings.terms, surroundings.locale) };
  }
  return { isRight: false, faults: faults.map(({ at, message }) => marked(text, at, message)) };
}

/** The word, the text in quotation marks or the character at which the rule is wrong. */
const wordAt = /^(?:[\p{L}\p{N}_（）㎡.]+|"[^"\n]{0,60}"?|\S)/u;

function marked(text: string, at: number, message: Text): MarkedFault {
  const place = Math.min(Math.max(at, 0), text.length);
  const word = wordAt.exec(text.slice(place))?.[0].slice(0, around) ?? '';
  const end = place + word.length;
  return {
    message,
    before: `${place > around ? '…' : ''}${text.slice(Math.max(place - around, 0), place)}`,
    marked: word,
    after: `${text.slice(end, end + around)}${text.length > end + around ? '…' : ''}`,
  };
}
