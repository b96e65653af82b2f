import { hanRuns, latinWords, pairsOf } from './text.ts';

/** By what way a part of a query led to words of an item. */
export type How = 'typed' | 'synonym';

/** One way to say a part of a query. */
export interface Wording {
  /** What an item must have, all of it. */
  readonly parts: readonly string[];
  readonly how: How;
  /** How surely it is meant, up to 1. */
  readonly trust: number;
}

/** A part of a query with everything it may be called. */
export interface Notion {
  /** As typed. */
  readonly text: string;
  readonly wordings: readonly Wording[];
}

/** Terms of the index that a text needs, all of them: its pairs, or its only character, or its Latin words. */
export function termsNeeded(text: string): string[] {
  const ofRuns = hanRuns(text).flatMap((run) => ([...run].length === 1 ? [run] : pairsOf(run)));
  return [...ofRuns, ...latinWords(text)];
}
