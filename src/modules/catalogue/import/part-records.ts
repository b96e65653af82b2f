import { pattern } from './evaluate.ts';
import { type SourceRecord, textsAt, valuesAt } from './record.ts';

/** Where the parts of a list stand. */
export interface PartsPlace {
  readonly each?: string | undefined;
  readonly split?: string | undefined;
}

/** The members of a nested list, or the pieces of a text, as records of their own; or the record itself where the parts stand in its columns. */
export function partRecords(record: SourceRecord, { each, split }: PartsPlace): SourceRecord[] {
  if (each === undefined) return [record];
  const members = split === undefined ? membersAt(record, each) : piecesOf(textsAt(record, each), split);
  return members.map((member) => ({
    ...record,
    value: member,
    parents: [{ value: record.value, branch: each }, ...record.parents],
  }));
}

function membersAt(record: SourceRecord, each: string): unknown[] {
  return valuesAt(record, each)
    .flatMap((found): unknown[] => (Array.isArray(found) ? found : [found]))
    .filter((member) => member !== null && member !== undefined);
}

function piecesOf(texts: readonly string[], split: string): string[] {
  return texts.flatMap((text) => text.split(pattern(split))).filter((piece) => piece.trim() !== '');
}
