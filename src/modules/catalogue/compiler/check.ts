import type { Text } from '../../../kernel/messages.ts';
import type { CompilerContext } from './context.ts';
import type { ItemReference, Subject } from './subject.ts';

/** `error`: nobody can rely on the item; `warning`: people run twice; `advice`: it could be said better. */
export const severities = ['error', 'warning', 'advice'] as const;
export type Severity = (typeof severities)[number];

/** The words of an item that a sentence quotes. */
export type Detail<Keys extends string> = Readonly<Record<Keys, string | number>>;

/** What a kind of finding is called, how much it matters, why, and what to do. */
export interface FindingKind<Keys extends string = string> {
  readonly code: string;
  readonly severity: Severity;
  readonly title: Text;
  readonly remedy: Text;
  why(detail: Detail<Keys>): Text;
}

/** A place of the item where a check found something, as a path: `materials.3.name`. */
export interface Spot<Keys extends string = string> {
  readonly place: string;
  readonly detail: Detail<Keys>;
}

/** One way in which an item makes people run twice. Pure: the same item and context give the same spots. */
export interface Check<Keys extends string = string> extends FindingKind<Keys> {
  /** `standard`: looked at once for all agencies that offer the item; `offering`: at each of them. */
  readonly about: 'standard' | 'offering';
  look(subject: Subject, context: CompilerContext): Iterable<Spot<Keys>>;
}

export interface Finding {
  readonly kind: FindingKind;
  readonly item: ItemReference;
  readonly place: string;
  readonly detail: Detail<string>;
}

/** A finding in words, as reports, pages and the editor show it. */
export interface DescribedFinding {
  readonly check: string;
  readonly severity: Severity;
  readonly item: ItemReference;
  readonly place: string;
  readonly why: Text;
  readonly remedy: Text;
}

export function describeFinding({ kind, item, place, detail }: Finding): DescribedFinding {
  return {
    check: kind.code,
    severity: kind.severity,
    item,
    place,
    why: kind.why(detail),
    remedy: kind.remedy,
  };
}

/** Lets a check name the words it quotes, and makes it one of the list. */
export function defineCheck<Keys extends string>(check: Check<Keys>): Check {
  return check;
}
