import type { Item, Segment } from '../../catalogue/index.ts';
import type { Rarity } from './rarity.ts';
import { type Terms, termsOf } from './terms.ts';

/** A name by which an item may be meant. */
export interface ItemNames {
  readonly terms: Terms;
  /** How surely it means this item: what one gets is the result of several. */
  readonly weight: number;
  /** A text about the item, of which a question need not say the greater part. */
  readonly isText: boolean;
}

export function namesOf(item: Item, segment: Segment): ItemNames[] {
  const names = new Set([
    item.name.zh,
    stemOf(item.name.zh),
    ...(item.name.en ? [item.name.en] : []),
    ...item.aliases,
  ]);
  const made = (text: string, weight: number, isText = false): ItemNames => ({
    terms: termsOf(text, segment),
    weight,
    isText,
  });
  return [
    ...[...names].map((name) => made(name, 1)),
    made(item.result.name.zh, 0.85),
    // Chinese has its everyday words; English has the summary.
    ...(item.summary.en ? [made(item.summary.en, 0.55, true)] : []),
  ].filter(({ terms }) => terms.size > 0);
}

/** `食品经营许可（新办）` without its brackets. */
export function stemOf(name: string): string {
  return name.replaceAll(/[(（][^)）]*[)）]/g, '');
}

/**
 * How well a question's subject fits an item, 0 to 1: how much of a name the question says, and how much of the question
 * the name explains.
 */
export function fitOf(subject: Terms, names: readonly ItemNames[], rarity: Rarity): number {
  const best = Math.max(
    0,
    ...names.map(({ terms, weight, isText }) =>
      isText ? weight * coverage(subject, terms, rarity) ** 2 : weight * overlap(subject, terms, rarity),
    ),
  );
  const explained = coverage(subject, { has: (term) => names.some(({ terms }) => terms.has(term)) }, rarity);
  return best * (1 - byAllNames + byAllNames * explained);
}

/** How much it counts that all names together explain the question: “租房提取公积金” is not “提取公积金” for a house. */
const byAllNames = 0.4;

/** Named by the greater part and little else said: 1. Everything is weighed by rarity. */
export function overlap(question: Terms, name: Terms, rarity: Rarity): number {
  const inBoth = weigh(question, rarity, (term) => name.has(term));
  if (inBoth === 0) return 0;
  const ofName = inBoth / weigh(name, rarity, () => true);
  const ofQuestion = inBoth / weigh(question, rarity, () => true);
  return Math.min(1, ofName) ** 1.2 * (0.35 + 0.65 * Math.min(1, ofQuestion));
}

/** How much of the question the text has, 0 to 1. */
export function coverage(question: Terms, text: { has(term: string): boolean }, rarity: Rarity): number {
  const whole = weigh(question, rarity, () => true);
  return whole === 0 ? 0 : weigh(question, rarity, (term) => text.has(term)) / whole;
}

function weigh(terms: Terms, rarity: Rarity, counts: (term: string) => boolean): number {
  let sum = 0;
  for (const [term, weight] of terms) if (counts(term)) sum += weight * rarity.of(term);
  return sum;
}
