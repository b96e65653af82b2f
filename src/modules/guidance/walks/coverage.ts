import type { Text } from '../../../kernel/messages.ts';
import type { FactValue } from '../../../kernel/rule/index.ts';
import type { Requirement, Subject } from '../interview/problem.ts';
import type { Navigator } from '../navigator.ts';
import type { NavigatorFinding } from './finding.ts';

/** What the generated walks through one navigator came to (导航覆盖). */
export interface Coverage {
  readonly navigator: Navigator;
  readonly walks: number;
  readonly questions: readonly CoveredQuestion[];
  readonly ends: readonly End[];
  readonly lengths: Lengths;
  readonly findings: readonly NavigatorFinding[];
}

/** A question that rules name or that somebody was asked. */
export interface CoveredQuestion {
  /** As rules name it. */
  readonly name: string;
  readonly label: Text;
  /** Walks that came by it. */
  readonly asked: number;
  readonly answers: Part;
  /** What it was asked for, on one walk or another. */
  readonly reasons: readonly Reason[];
}

/** What an answer helps to decide; without a requirement, whether the item concerns the person at all. */
export interface Reason {
  readonly item: Text;
  readonly requirement: Requirement | undefined;
  readonly about: Text;
}

/** Something a navigator should come to for somebody. */
export interface End {
  readonly subject: Subject;
  readonly item: Text;
  /** `with` and `without`: who may apply, and needs a material, fee, sub-case or unit, or does not. */
  readonly kind: 'not-concerned' | 'eligible' | 'not-eligible' | 'with' | 'without';
  readonly requirement: Requirement | undefined;
  /** The requirement in the words of its authors, or else the item. */
  readonly about: Text;
  /** Answers that lead there; undefined where nobody gets there. */
  readonly way: Way | undefined;
}

/** Answers in the order in which they were given. */
export type Way = readonly { readonly name: string; readonly value: FactValue }[];

/** Numbers of questions until everything is decided. */
export interface Lengths {
  /** On average, all answers that rules tell apart being equally likely. */
  readonly mean: number;
  /** Of all walks. */
  readonly shortest: number;
  readonly longest: Way;
  /** The least average there is; undefined where it is not known. */
  readonly minimum: number | undefined;
}

export interface Part {
  readonly visited: number;
  readonly all: number;
}
