import type { Segment } from '../../catalogue/index.ts';
import { agreement, type Match } from '../understanding/decide.ts';
import { overlap } from '../understanding/fit.ts';
import { type Intent, readIntent } from '../understanding/intent.ts';
import { type Phase, phaseIn } from '../understanding/phase.ts';
import { plainText } from '../understanding/plain-text.ts';
import { type Rarity, rarityOf } from '../understanding/rarity.ts';
import { type Terms, termsOf } from '../understanding/terms.ts';

/** Something that answers questions which resemble one of its texts. */
export interface Askable {
  readonly texts: readonly string[];
}

/** What a question brings to the comparison. */
export interface Question {
  readonly terms: Terms;
  readonly intents: readonly Intent[];
  readonly phase: Phase | undefined;
}

/** Finds by words and pairs of characters, weighed by rarity; small enough to be held in memory. */
export interface QuestionIndex<T extends Askable> {
  readonly rarity: Rarity;
  /** The best matches that pass, the best first, each once. */
  find(question: Question, size: number, passes?: (askable: T) => boolean): Match<T>[];
}

interface Row<T> extends Question {
  readonly of: T;
}

/** @param others texts that count for rarity alone */
export function questionIndexOf<T extends Askable>(
  askables: readonly T[],
  others: readonly string[],
  segment: Segment,
): QuestionIndex<T> {
  const rows: Row<T>[] = askables.flatMap((of) =>
    of.texts.map((text) => ({ of, ...questionOf(text, segment) })),
  );
  const rarity = rarityOf([
    ...rows.map(({ terms }) => terms.keys()),
    ...others.map((text) => termsOf(text, segment).keys()),
  ]);
  const byTerm = new Map<string, Row<T>[]>();
  for (const row of rows) {
    for (const term of row.terms.keys()) {
      const rowsOfTerm = byTerm.get(term) ?? [];
      rowsOfTerm.push(row);
      byTerm.set(term, rowsOfTerm);
    }
  }
  return {
    rarity,
    find(question, size, passes = () => true) {
      const touched = new Set([...question.terms.keys()].flatMap((term) => byTerm.get(term) ?? []));
      const best = new Map<T, number>();
      for (const row of touched) {
        if (!passes(row.of)) continue;
        const score = overlap(question.terms, row.terms, rarity) * agreement(question, row);
        best.set(row.of, Math.max(best.get(row.of) ?? 0, score));
      }
      return [...best]
        .map(([found, score]) => ({ found, score }))
        .sort((one, other) => other.score - one.score)
        .slice(0, size);
    },
  };
}

function questionOf(text: string, segment: Segment): Question {
  const plain = plainText(text);
  return { terms: termsOf(text, segment), intents: readIntent(plain).intents, phase: phaseIn(plain) };
}
