import type { OfficialActor, Role } from '../identity/index.ts';
import type { DataSet } from './data-set.ts';
import type { RecordLayout } from './record-layout.ts';
import type { RecordValues } from './record-value.ts';

/** The person or company a record speaks of, by identity number or credit code. */
export interface RecordSubject {
  readonly kind: 'person' | 'company';
  readonly number: string;
}

/** An official opens a record: a steward of its owner, or somebody else in the post and for the purpose that is given. */
export interface RecordRead {
  readonly actor: OfficialActor;
  readonly set: DataSet;
  readonly subjects: readonly RecordSubject[];
  /** Elements that are shown. */
  readonly elements: readonly string[];
  readonly as?: { readonly agency: string; readonly role: Role; readonly purpose: string } | undefined;
}

/** What a later module does before the record is shown. Wired in `app.ts`. */
export interface RecordReads {
  noteRecordRead(read: RecordRead): Promise<void>;
  /** Of a part of an export, before it leaves. */
  noteExport(read: RecordRead): Promise<void>;
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
