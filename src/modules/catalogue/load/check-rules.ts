import {
  checkRule,
  parseRule,
  type RuleDictionary,
  type RuleElement,
  RuleError,
} from '../../../kernel/rule/index.ts';
import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import { type Dictionary, ruleElementOf } from '../../elements/index.ts';
import type { Item, ItemDeclaration } from '../item.ts';

/** Every rule parses, names known elements and compares them with choices they have. */
export function checkRules(
  { value, fault }: ContentEntry<ItemDeclaration>,
  dictionary: Dictionary,
): ContentFault[] {
  const groups = groupsOf(value, dictionary);
  const single = new Map([...ruleDictionaryOf(dictionary, new Set()), ...groups]);
  const grouped = new Map([...ruleDictionaryOf(dictionary, repeatedElements(value)), ...groups]);
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
      const single = ruleElementOf(element, dictionary);
      return [element.name.zh, repeated.has(element.code) ? listOf(single) : single];
    }),
  );
}

/** A repeat group goes by the title of its page; `some` and `every` look at its members. */
function groupsOf(item: Item, dictionary: Dictionary): [string, RuleElement][] {
  return item.form
    .filter((section) => section.repeat)
    .map((section) => {
      const codes = new Set(section.questions.map((question) => question.element));
      const elements = dictionary.elements.filter((element) => codes.has(element.code));
      const fields = new Map(
        elements.map((element) => [element.name.zh, ruleElementOf(element, dictionary)]),
      );
      return [section.title.zh, { type: 'list', fields }];
    });
}

function listOf(element: RuleElement): RuleElement {
  return { ...element, type: 'list', members: element.type === 'list' ? undefined : element.type };
}
