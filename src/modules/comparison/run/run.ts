import type { Text } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { ComparisonResult } from '../engine/plan.ts';

/** One run of a comparison (比对批次): what it found, counted. */
export interface Run {
  readonly id: Uuid;
  readonly comparison: string;
  readonly state: 'running' | 'done' | 'failed';
  /** None where the schedule began it. */
  readonly requestedBy: { readonly account: Uuid; readonly name: string } | undefined;
  readonly requestedAt: Date;
  readonly finishedAt: Date | undefined;
  readonly seconds: number | undefined;
  readonly sources: ComparisonResult['sources'];
  readonly counts: ComparisonResult['counts'];
  readonly total: number | undefined;
  readonly opened: number | undefined;
  readonly resolved: number | undefined;
  /** Differences that rightly differ, as their owners have said. */
  readonly explained: number | undefined;
  readonly failure: Text | undefined;
}

/** What a run did to the differences that stood. */
export interface RunOutcome {
  readonly opened: number;
  readonly resolved: number;
  readonly explained: number;
}
