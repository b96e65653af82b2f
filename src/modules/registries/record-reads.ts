import type { OfficialActor } from '../identity/index.ts';
import type { DataSet } from './data-set.ts';
import type { RecordLayout } from './record-layout.ts';
import type { RecordValues } from './record-value.ts';

/** The person or company a record speaks of, by identity number or credit code. */
export interface RecordSubject {
  readonly kind: 'person' | 'company';
  readonly number: string;
}

/** An official of the owner opens a record whole. */
export interface RecordRead {
  readonly actor: OfficialActor;
  readonly set: DataSet;
  readonly subjects: readonly RecordSubject[];
  /** Elements that are shown. */
  readonly elements: readonly string[];
}

/** What a later module does before the record is shown. Wired in `app.ts`. */
export interface RecordReads {
  noteRecordRead(read: RecordRead): Promise<void>;
}

/** Whom a record speaks of; one of a shareholding speaks of the company and of the person. */
export function subjectsOf({ columns }: RecordLayout, values: RecordValues): RecordSubject[] {
  return columns.flatMap<RecordSubject>(({ element: { code, type } }) => {
    const number = values[code];
    if (typeof number !== 'string') return [];
    if (type === 'identity-number') return [{ kind: 'person', number }];
    return type === 'credit-code' ? [{ kind: 'company', number }] : [];
  });
}
