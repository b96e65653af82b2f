import type { CalendarDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { CaseStatus } from './case-status.ts';
import type { DueFormula } from './engine/due-formula.ts';

/** What never changes about a case. */
export interface CaseIdentity {
  readonly region: string;
  readonly id: Uuid;
  readonly number: string;
  /** Code of the act set. */
  readonly kind: string;
  readonly implementationCode: string;
  readonly itemId: Uuid;
  readonly itemVersion: number;
  readonly itemName: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly agency: string;
  readonly applicantKind: 'person' | 'company';
  readonly applicantId: Uuid;
  readonly applicantName: string;
  readonly applicantCode: string;
  readonly submittedBy: Uuid;
  readonly receivedAt: Date;
}

/** The reduced state as it is kept beside the identity for lists. */
export interface CaseProjection {
  readonly stage: string;
  readonly status: CaseStatus;
  readonly acceptedOn: CalendarDate | undefined;
  readonly statutoryDue: CalendarDate | undefined;
  readonly statutoryFormula: DueFormula | undefined;
  readonly promisedDue: CalendarDate;
  readonly promisedFormula: DueFormula | undefined;
  /** After this day silence is an act in law. */
  readonly silenceOn: CalendarDate | undefined;
  readonly silenceFormula: DueFormula | undefined;
  readonly closedAt: Date | undefined;
}

export interface TaskRow {
  readonly key: string;
  readonly stage: string;
  readonly name: Text;
  readonly agency: string;
  readonly role: string;
  readonly status: 'open' | 'waiting' | 'done';
  readonly dueOn: CalendarDate;
  readonly dueAt: Date | undefined;
  readonly dueFormula: DueFormula;
}
