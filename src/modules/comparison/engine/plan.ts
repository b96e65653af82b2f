import type { FindingKind } from '../comparison.ts';
import type { NormalForm } from '../normal-form/normal-form.ts';

/** One side of a comparison as a file: as snapshots are written, CSV with a header, or Parquet. */
export interface PlannedSource {
  readonly path: string;
  readonly format: 'snapshot' | 'csv' | 'parquet';
  /** All columns of a snapshot, or those that are used of another file. */
  readonly columns: readonly string[];
  /** Columns that tell one record from all others. */
  readonly key: readonly string[];
  /** Columns by which a record is matched, and those that are held against each other: in the order of the plan. */
  readonly match: readonly string[];
  readonly compare: readonly string[];
}

/** All that the process needs to know: no name of a person, no set, no database. */
export interface ComparisonPlan {
  /** Where files may be read and written; nothing outside it can be. */
  readonly directory: string;
  /** The first is the reference; each other is held against it. */
  readonly sources: readonly PlannedSource[];
  readonly match: { readonly reads: readonly NormalForm[]; readonly atLeast: number | undefined };
  readonly compare: readonly { readonly reads: NormalForm; readonly empties: boolean }[];
  readonly findings: readonly FindingKind[];
  /** Names of places that may stand before names and addresses. */
  readonly places: readonly string[];
  /** File of identities that are found already; they are always among what is written. */
  readonly known: string | undefined;
  /** So many others are written out; all are counted. */
  readonly keeps: number;
  readonly megabytes: number;
}

/** What a run has found, counted. */
export interface ComparisonResult {
  readonly counts: readonly {
    readonly kind: FindingKind;
    readonly source: number;
    readonly count: number;
  }[];
  /** Records of each source, and those that have nothing to be matched by. */
  readonly sources: readonly { readonly rows: number; readonly unmatched: number }[];
}

/** A line of `found.ndjson`. */
export interface FoundDifference {
  readonly kind: FindingKind;
  /** Place of the source it lies in, the reference being 0. */
  readonly source: number;
  /** The same difference in the next run has the same identity, and while it says the same, the same content. */
  readonly identity: string;
  readonly content: string;
  /** A bit for each element that is compared: set where it differs. */
  readonly differing: number;
  /** Key of the record in the reference and in the other; of duplicates, of two of them. */
  readonly left: readonly string[] | null;
  readonly right: readonly string[] | null;
}

export const foundFile = 'found.ndjson';
