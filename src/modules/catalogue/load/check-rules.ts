import {
  checkRule,
  parseRule,
  type RuleDictionary,
  RuleError,
  type RuleType,
} from '../../../kernel/rule/index.ts';
import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import type { Dictionary, ElementType } from '../../elements/index.ts';
import type { Item, ItemDeclaration } from '../item.ts';

/** Every rule parses, names known elements and compares them with choices they have. */
export function checkRules(
  { value, fault }: ContentEntry<ItemDeclaration>,
  dictionary: Dictionary,
): ContentFault[] {
  const single = ruleDictionaryOf(dictionary, new Set());
  const grouped = ruleDictionaryOf(dictionary, repeatedElements(value));
  return rulesOf(value).flatMap(({ path, text }) => {
    const faults = faultsOf(text, single);
    if (faults.length === 0 || faultsOf(text, grouped).length === 0) return [];
    return faults.map((message) => fault(path, `${text}: ${message}`));
  });
}

interface PlacedRule {
  readonly path: PropertyKey[];
  readonly text: string;
}

function rulesOf(item: Item): PlacedRule[] {
  const rules: PlacedRule[] = [];
  const add = (text: string | undefined, ...path: PropertyKey[]) => {
    if (text !== undefined) rules.push({ path, text });
  };
  item.conditions.forEach((condition, index) => {
    add(condition.rule, 'conditions', index, 'rule');
  });
  item.materials.forEach((material, index) => {
    add(material.when, 'materials', index, 'when');
  });
  item.form.forEach((section, index) => {
    add(section.when, 'form', index, 'when');
    section.questions.forEach((question, place) => {
      add(question.when, 'form', index, 'questions', place, 'when');
    });
  });
  return rules;
}

function faultsOf(text: string, dictionary: RuleDictionary): string[] {
  try {
    return checkRule(parseRule(text), dictionary).map((fault) => fault.message.en ?? fault.message.zh);
  } catch (error) {
    if (error instanceof RuleError) return [error.text.en ?? error.text.zh];
    throw error;
  }
}

/** Outside its own page, an answer given for each member of a group is a list. */
export function repeatedElements(item: Item): Set<string> {
  const repeated = item.form.filter((section) => section.repeat);
  return new Set(repeated.flatMap((section) => section.questions.map((question) => question.element)));
}

export function ruleDictionaryOf(dictionary: Dictionary, repeated: ReadonlySet<string>): RuleDictionary {
  return new Map(
    dictionary.elements.map((element) => {
      const choices = dictionary.choicesOf(element).map((choice) => choice.name.zh);
      const type = repeated.has(element.code) ? 'list' : ruleTypes[element.type];
      return [element.name.zh, { type, choices: choices.length > 0 ? choices : undefined }];
    }),
  );
}

const ruleTypes: Record<ElementType, RuleType> = {
  text: 'text',
  'long-text': 'text',
  number: 'number',
  integer: 'number',
  money: 'number',
  date: 'date',
  boolean: 'boolean',
  choice: 'text',
  choices: 'list',
  phone: 'text',
  email: 'text',
  'identity-number': 'text',
  'credit-code': 'text',
  region: 'text',
};
