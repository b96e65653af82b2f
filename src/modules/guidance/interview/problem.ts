import type { CalendarDate } from '../../../kernel/date.ts';
import type { Facts, FactValue, Rule } from '../../../kernel/rule/index.ts';

/** What an interview has to find out: for whom each subject is, and what of it concerns this person. Pure data. */
export interface Problem {
  readonly subjects: readonly Subject[];
  /** By the Chinese name that rules use, in authored order. A name without a question is never asked. */
  readonly questions: ReadonlyMap<string, AskedQuestion>;
  readonly today: CalendarDate;
}

/** An item with its rules. */
export interface Subject {
  readonly code: string;
  /** Whether the item concerns the person at all; without a rule it does. */
  readonly include: Rule | undefined;
  /** All must hold; the first that fails ends the questions about this item. */
  readonly conditions: readonly Requirement[];
  /** What is still to be decided for those who meet the conditions: materials, fees, sub-cases, other units. */
  readonly details: readonly Requirement[];
  /** A question of the item's form that is put only where these rules hold. */
  readonly guards: ReadonlyMap<string, readonly Rule[]>;
}

export interface Requirement {
  readonly kind: 'condition' | 'material' | 'fee' | 'situation' | 'unit';
  readonly code: string;
  readonly rule: Rule;
}

export interface AskedQuestion {
  readonly name: string;
  /** In authored order, from 0. */
  readonly place: number;
  /** Answers that the rules tell apart, with how likely each is; they only weigh, they never decide. */
  readonly answers: readonly LikelyAnswer[];
}

export interface LikelyAnswer {
  readonly value: FactValue;
  readonly probability: number;
}

/** What is known: by name, as rules see it. */
export type KnownFacts = Facts;

/** What the person cannot or will not say; it is not asked again. */
export type Skipped = ReadonlySet<string>;

/** All rules of a subject, those of its questions included. */
export function rulesOf({ include, conditions, details, guards }: Subject): Rule[] {
  return [
    ...(include ? [include] : []),
    ...[...conditions, ...details].map(({ rule }) => rule),
    ...[...guards.values()].flat(),
  ];
}
