import { namesIn, parseRule } from '../../../kernel/rule/index.ts';
import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import type { Dictionary } from '../../elements/index.ts';
import type { HandlingItemDeclaration, Item, ItemDeclaration } from '../item.ts';
import { asHandlingItem, factsOf } from './handling-items.ts';

type Entry = ContentEntry<ItemDeclaration>;
type Fault = (path: readonly PropertyKey[], message: string) => ContentFault;

/** What a handling item names stands in the item, and its facts leave no rule that nobody can decide any more. */
export function checkHandlingItems({ value, fault }: Entry, dictionary: Dictionary): ContentFault[] {
  const own = value.handlingItem
    ? [fault(['handlingItem'], 'is written by the program: declare handlingItems')]
    : [];
  const ofParts = value.handlingItems.flatMap((handling, index) => {
    const at: Fault = (path, message) => fault(['handlingItems', index, ...path], message);
    return [
      ...(value.handlingItems.findIndex(({ serial }) => serial === handling.serial) < index
        ? [at(['serial'], `${handling.serial} is used twice`)]
        : []),
      ...unknownParts(value, handling, at),
      ...unknownFacts(value, handling, { dictionary, at }),
      ...limitFaults(handling, at),
      ...openRules(asHandlingItem(value, handling, dictionary), factsOf(handling, dictionary)).map((rule) =>
        at(['facts'], `the rule “${rule}” needs a question that the handling item no longer asks`),
      ),
    ];
  });
  return [...own, ...ofParts];
}

function unknownParts(item: ItemDeclaration, handling: HandlingItemDeclaration, at: Fault): ContentFault[] {
  const missing = (codes: readonly string[] = [], known: readonly { code: string }[], path: string) =>
    codes.flatMap((code, index) =>
      known.some((one) => one.code === code) ? [] : [at([path, index], `the item has no ${code}`)],
    );
  return [
    ...missing(handling.materials, item.materials, 'materials'),
    ...missing(handling.sections, item.form, 'sections'),
  ];
}

function unknownFacts(
  item: ItemDeclaration,
  { facts }: HandlingItemDeclaration,
  { dictionary, at }: { dictionary: Dictionary; at: Fault },
): ContentFault[] {
  const asked = new Set(item.form.flatMap(({ questions }) => questions.map(({ element }) => element)));
  return Object.entries(facts).flatMap(([code, value]) => {
    const element = dictionary.findElement(code);
    if (!element || !asked.has(code)) return [at(['facts', code], `the form does not ask ${code}`)];
    const choices = dictionary.choicesOf(element);
    return choices.some((choice) => choice.code === value)
      ? []
      : [at(['facts', code], `${value} is no choice of ${code}`)];
  });
}

function limitFaults({ limits }: HandlingItemDeclaration, at: Fault): ContentFault[] {
  if (!limits) return [];
  const { statutory, promised } = limits;
  const exceeds = statutory.unit === promised.unit && promised.value > statutory.value;
  return exceeds ? [at(['limits', 'promised'], 'is longer than the statutory limit')] : [];
}

function openRules(item: Item, facts: Readonly<Record<string, unknown>>): string[] {
  const rules = [
    ...item.conditions.map(({ rule }) => rule),
    ...item.materials.map(({ when }) => when),
    ...item.form.flatMap(({ when, questions }) => [when, ...questions.map((question) => question.when)]),
  ].filter((rule) => rule !== undefined);
  return rules.filter((rule) => namesIn(parseRule(rule)).some((name) => Object.hasOwn(facts, name)));
}
