import {
  checkRule,
  parseRule,
  type RuleDictionary,
  type RuleElement,
  RuleError,
  type RuleFault,
} from '../../../kernel/rule/index.ts';
import { type Dictionary, ruleElementOf } from '../../elements/index.ts';
import type { Item } from '../item.ts';
import type { ItemFault } from './item-fault.ts';

/** Every rule parses, names known elements and compares them with choices they have. */
export function findRuleFaults(item: Item, dictionary: Dictionary): ItemFault[] {
  const dictionaries = ruleDictionariesOf(item, dictionary);
  return rulesOf(item).flatMap(({ path, text }) =>
    checkRuleText(text, dictionaries).map((fault) => ({ ...fault, path })),
  );
}

/** In the form an answer of a group is one value; elsewhere it is the list of all answers. A rule may mean either. */
export function ruleDictionariesOf(item: Pick<Item, 'form'>, dictionary: Dictionary): RuleDictionary[] {
  const groups = groupsOf(item, dictionary);
  const repeated = repeatedElements(item);
  const meanings = repeated.size === 0 ? [new Set<string>()] : [new Set<string>(), repeated];
  return meanings.map((lists) => new Map([...ruleDictionaryOf(dictionary, lists), ...groups]));
}

/** What is wrong with a rule, and at which character; nothing where it is right in one of its meanings. */
export function checkRuleText(text: string, dictionaries: readonly RuleDictionary[]): RuleFault[] {
  try {
    const rule = parseRule(text);
    const found = dictionaries.map((dictionary) => checkRule(rule, dictionary));
    return found.some((faults) => faults.length === 0) ? [] : (found[0] ?? []);
  } catch (error) {
    if (error instanceof RuleError) return [{ at: error.offset, message: error.text }];
    throw error;
  }
}

interface PlacedRule {
  readonly path: (string | number)[];
  readonly text: string;
}

function rulesOf(item: Item): PlacedRule[] {
  const rules: PlacedRule[] = [];
  const add = (text: string | undefined, ...path: (string | number)[]) => {
    if (text !== undefined) rules.push({ path, text });
  };
  item.conditions.forEach((condition, index) => {
    add(condition.rule, 'conditions', index, 'rule');
  });
  item.materials.forEach((material, index) => {
    add(material.when, 'materials', index, 'when');
  });
  item.fees.forEach((fee, index) => {
    add(fee.when, 'fees', index, 'when');
  });
  item.form.forEach((section, index) => {
    add(section.when, 'form', index, 'when');
    section.questions.forEach((question, place) => {
      add(question.when, 'form', index, 'questions', place, 'when');
    });
  });
  return rules;
}

/** Outside its own page, an answer given for each member of a group is a list. */
export function repeatedElements(item: Pick<Item, 'form'>): Set<string> {
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
function groupsOf(item: Pick<Item, 'form'>, dictionary: Dictionary): [string, RuleElement][] {
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
