import { type SourceRecord, valuesAt } from './record.ts';

/** The members of a nested list as records of their own, or the record itself where the parts stand in its columns. */
export function partRecords(record: SourceRecord, each: string | undefined): SourceRecord[] {
  if (each === undefined) return [record];
  return valuesAt(record, each).flatMap((found) =>
    (Array.isArray(found) ? found : [found])
      .filter((member) => member !== null && member !== undefined)
      .map((member: unknown) => ({
        ...record,
        value: member,
        parents: [{ value: record.value, branch: each }, ...record.parents],
      })),
  );
}
