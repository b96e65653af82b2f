import type { Uuid } from '../../kernel/uuid.ts';
import type { Typed } from '../forms/index.ts';
import type { PersonActor } from '../identity/index.ts';
import type { HandedMaterials } from '../procedures/index.ts';

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
  readonly region: string;
  readonly typed: Typed;
  readonly files: HandedMaterials;
  readonly pages: Readonly<Record<string, PageMark>>;
  /** Number of the case that this corrects. */
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
