import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import type { Directory } from '../../agencies/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import { checkItemCodeTables } from '../codes/check-item-code-tables.ts';
import { checkDirectory } from './check-directory.ts';
import { checkHandlingItems } from './check-handling-items.ts';
import { checkRelations } from './check-relations.ts';
import { offeringAgencies } from './find-agencies.ts';
import { findItemFaults } from './find-item-faults.ts';
import type { ItemFiles } from './read-item-content.ts';

export interface CheckContext {
  readonly directory: Directory;
  readonly dictionary: Dictionary;
}

/** Whatever an item names must exist: agencies, topics, events, elements, procedures, certificate types. */
export function checkItems(files: ItemFiles, context: CheckContext): ContentFault[] {
  const topics = new Map(files.topics.map((entry) => [entry.value.code, entry.value]));
  const { procedures, certificateTypes } = files;
  return [
    ...checkItemCodeTables(files.codeTables),
    ...repeated(files.codeTables, (table) => table.code, 'code'),
    ...repeated(files.topics, (topic) => topic.code, 'code'),
    ...repeatedNames(files, context),
    ...unknownRegions(files, context),
    ...checkDirectory(files, context.directory),
    ...checkRelations(files.items),
    ...files.items.flatMap(({ value, fault }) =>
      findItemFaults(value, { ...context, topics, procedures, certificateTypes }).map(({ path, message }) =>
        fault([...path], message.en ?? message.zh),
      ),
    ),
    ...files.items.flatMap((entry) => checkHandlingItems(entry, context.dictionary)),
  ];
}

/** A basic code stands for one item; the same item may not be offered twice by one agency. */
function repeatedNames(files: ItemFiles, { directory }: CheckContext): ContentFault[] {
  const seen = new Map<string, string>();
  return files.items.flatMap(({ file, value, fault }) =>
    offeringAgencies(value, directory).flatMap((agency) => {
      const key = `${agency.code} ${value.basicCode}`;
      const before = seen.get(key);
      seen.set(key, file);
      return before
        ? [fault(['basicCode'], `${value.basicCode} at ${agency.code} is declared in ${before} already`)]
        : [];
    }),
  );
}

function repeated<T>(entries: readonly ContentEntry<T>[], key: (value: T) => string, path: string) {
  const seen = new Set<string>();
  return entries.flatMap(({ value, fault }) => {
    const again = seen.has(key(value));
    seen.add(key(value));
    return again ? [fault([path], `${key(value)} is declared twice`)] : [];
  });
}

function unknownRegions({ remedyBodies }: ItemFiles, { directory }: CheckContext): ContentFault[] {
  return remedyBodies.flatMap(({ value, fault }) =>
    directory.findRegion(value.region) ? [] : [fault(['region'], `no region ${value.region}`)],
  );
}
