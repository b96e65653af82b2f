import { parseRule, type Rule, RuleError } from '../../../../kernel/rule/index.ts';
import type { Item } from '../../item.ts';

/** A rule of an item and where it stands. */
export interface PlacedRule {
  readonly place: string;
  /** What depends on it, in the words of the item. */
  readonly about: string;
  readonly rule: Rule;
}

export function conditionRules({ conditions }: Item): PlacedRule[] {
  return conditions.flatMap(({ text, rule }, index) => placed(`conditions.${index}.rule`, text.zh, rule));
}

/** Materials, fees, pages and questions that are for some people only. */
export function partRules({ materials, fees, form }: Item): PlacedRule[] {
  return [
    ...materials.flatMap(({ name, when }, index) => placed(`materials.${index}.when`, name.zh, when)),
    ...fees.flatMap(({ name, when }, index) => placed(`fees.${index}.when`, name.zh, when)),
    ...form.flatMap(({ title, when }, index) => placed(`form.${index}.when`, title.zh, when)),
    ...form.flatMap(({ questions }, index) =>
      questions.flatMap(({ element, label, when }, at) =>
        placed(`form.${index}.questions.${at}.when`, label?.zh ?? element, when),
      ),
    ),
  ];
}

/** The opposite of a rule. */
export function opposite({ text }: Rule): Rule | undefined {
  return parsed(`not(${text})`);
}

/** A rule that does not parse is refused when the item is saved. */
function placed(place: string, about: string, text: string | undefined): PlacedRule[] {
  const rule = text === undefined ? undefined : parsed(text);
  return rule ? [{ place, about, rule }] : [];
}

function parsed(text: string): Rule | undefined {
  try {
    return parseRule(text);
  } catch (error) {
    if (error instanceof RuleError) return undefined;
    throw error;
  }
}
