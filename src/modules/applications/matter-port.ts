import type { Uuid } from '../../kernel/uuid.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Submission } from '../procedures/index.ts';
import type { Applicant } from './draft.ts';

/** What a submitted application for several items hands over. Its `id` is the draft's: submitting twice opens one. */
export interface MatterSubmission {
  readonly id: Uuid;
  readonly bundle: string;
  readonly name: string;
  readonly region: string;
  readonly applicant: Applicant;
  readonly submittedBy: Uuid;
  readonly members: readonly {
    readonly code: string;
    readonly after: readonly string[];
    /** By material: the member whose result it is. */
    readonly yields: Readonly<Record<string, string>>;
    readonly procedure: string;
    readonly submission: Submission;
  }[];
}

/** One item that is applied for by itself. */
export type LoneMember = Pick<MatterSubmission['members'][number], 'code' | 'procedure' | 'submission'>;

/** A matter of several cases, as the applicant's pages link to it. */
export interface MatterLink {
  readonly number: string;
  readonly name: string;
}

/** Who handles several items as one matter; wired by `app.ts`. */
export interface MatterPort {
  /** Opens the cases that can begin, keeps those that wait. @returns the number of the matter */
  open(platform: Platform, tx: Tx, matter: MatterSubmission): Promise<string>;
  /**
   * Opens a case that several departments look at together though it is applied for alone (联合验收), as a matter of its own.
   * @returns the number of the case; undefined where nobody else looks at it
   */
  openAlone(platform: Platform, tx: Tx, member: LoneMember): Promise<string | undefined>;
  /** By the id of its draft. */
  findNumber(database: Database, id: Uuid): Promise<string | undefined>;
  findOfCase(database: Database, caseId: Uuid): Promise<MatterLink | undefined>;
  /** The newest first. */
  listOfApplicant(database: Database, applicantId: Uuid): Promise<readonly MatterLink[]>;
}
