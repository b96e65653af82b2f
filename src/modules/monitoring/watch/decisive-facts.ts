import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sha256 } from '../../../kernel/hash-chain.ts';
import { namesIn, parseRule } from '../../../kernel/rule/index.ts';
import type { Item } from '../../catalogue/index.ts';
import { factsOf } from '../../forms/index.ts';
import type { CaseParts, CaseState } from '../../procedures/index.ts';

/**
 * A digest of the answers on which the decision turns: the elements that the rules of the item and of its procedure
 * name. Two cases with one digest are equal in what counts; undefined where no rule names anything.
 */
export function decisiveFacts(
  { item, form }: Pick<CaseParts, 'item' | 'form'>,
  state: CaseState,
): string | undefined {
  const facts = factsOf(form, state.answers as Parameters<typeof factsOf>[1]);
  const named = decisiveNames(item).flatMap((name) => {
    const value = facts[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const conditions = Object.entries(state.conditions);
  if (named.length + conditions.length === 0) return undefined;
  return sha256(canonicalJson(JSON.parse(JSON.stringify({ named: Object.fromEntries(named), conditions }))));
}

/** Names of the elements that any rule of an item asks about. */
export function decisiveNames(item: Item): string[] {
  const known = namesOf.get(item) ?? [...new Set(rulesIn(item).flatMap((text) => namesIn(parseRule(text))))];
  namesOf.set(item, known);
  return known;
}

const namesOf = new WeakMap<Item, string[]>();

/** Every rule at any depth: `rule` of conditions, `when` of questions, sections, materials. */
function rulesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(rulesIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    (key === 'rule' || key === 'when') && typeof value === 'string' ? [value] : rulesIn(value),
  );
}
