import type { Uuid } from '../../kernel/uuid.ts';
import type { Typed } from '../forms/index.ts';
import type { PersonActor } from '../identity/index.ts';
import type { HandedMaterials } from '../procedures/index.ts';
import type { Prefill } from './prefill/prefill.ts';

/** In whose name an application is made. */
export interface Applicant {
  readonly kind: 'person' | 'company';
  readonly id: Uuid;
  readonly name: string;
  /** Identity number or unified social credit code. */
  readonly code: string;
}

/** `begun`: saved for later; `sent`: saved with “continue”, so that its faults may be shown. */
export type PageMark = 'begun' | 'sent';

/** The mark of the materials page stands beside those of the form's pages, whose codes never begin so. */
export const materialsPage = '@materials';

/** One of several items applied for as one matter (一件事), in the version whose questions are asked. */
export interface MatterMember {
  /** Basic code. */
  readonly code: string;
  readonly implementationCode: string;
  readonly itemId: Uuid;
  readonly version: number;
  /** Members that must be granted before this one is handled. */
  readonly after: readonly string[];
  /** By material: the member whose result it is, so that nobody hands it in. */
  readonly yields: Readonly<Record<string, string>>;
  /** Elements that only an earlier member gives, such as the number of its certificate: nobody is asked for them. */
  readonly givenLater: readonly string[];
  /** Number of the case that this corrects. */
  readonly correcting?: string | undefined;
}

export interface DraftMatter {
  /** Code of the bundle. */
  readonly bundle: string;
  readonly members: readonly MatterMember[];
}

/** An application until it becomes a case. */
export interface Draft {
  readonly id: Uuid;
  readonly owner: Uuid;
  readonly applicantKind: Applicant['kind'];
  readonly applicantId: Uuid;
  readonly applicantName: string;
  readonly implementationCode: string;
  readonly itemId: Uuid;
  readonly itemVersion: number;
  readonly itemName: string;
  /** Where several items are applied for as one; item and version above are then the first's, the name is the matter's. */
  readonly matter: DraftMatter | undefined;
  readonly region: string;
  readonly typed: Typed;
  /** What registers have filled in. */
  readonly prefill: Prefill;
  readonly files: HandedMaterials;
  readonly pages: Readonly<Record<string, PageMark>>;
  /** Number of the case that this corrects, or of the matter whose cases are corrected at once. */
  readonly correcting: string | undefined;
  readonly revision: number;
  readonly updatedAt: Date;
  readonly submittedAt: Date | undefined;
}

/** A draft as lists show it. */
export type DraftSummary = Pick<
  Draft,
  'id' | 'implementationCode' | 'itemName' | 'applicantName' | 'correcting' | 'updatedAt'
>;

export function applicantOf(actor: PersonActor): Applicant {
  const company = actor.actsFor;
  return company
    ? { kind: 'company', id: company.companyId, name: company.name, code: company.creditCode }
    : { kind: 'person', id: actor.personId, name: actor.name, code: actor.identityNumber };
}
