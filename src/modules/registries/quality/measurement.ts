import type { Uuid } from '../../../kernel/uuid.ts';
import type { Dimension } from './quality-demand.ts';

export type DimensionCounts = Readonly<Record<Dimension, number>>;

/** What was counted in a set: faults among its records, and rows kept aside that nobody has mended. */
export interface Counted {
  readonly records: number;
  readonly faulty: DimensionCounts;
  readonly waiting: number;
  /** A row may break rules of several dimensions. */
  readonly waitingFaulty: DimensionCounts;
  /** When the oldest of the waiting rows was kept aside. */
  readonly waitingSince: string | undefined;
  /** When the set was last brought up to date; none where it never held a record. */
  readonly updatedAt: string | undefined;
}

/** 0 to 100; none of a set without rows. */
export type Scores = Readonly<Record<Dimension, number>>;

/** A measurement of a set (质量测量). */
export interface Measurement {
  readonly set: string;
  readonly owner: string;
  readonly measuredAt: Date;
  readonly counted: Counted;
  readonly scores: Scores | undefined;
}

/** Why a set has to be mended: a dimension below its demand, or rows that wait too long. */
export type Ground = Dimension | 'waiting';

/** A load some of whose broken rows wait to be mended. */
export interface WaitingLoad {
  readonly id: Uuid;
  readonly fileName: string;
  readonly finishedAt: Date;
  readonly rows: number;
}
