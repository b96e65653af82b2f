import { join } from 'node:path';
import {
  type ContentEntry,
  ContentError,
  type ContentFault,
  readContent,
} from '../../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged } from '../../../platform/database/index.ts';
import { type Dictionary, getDictionary } from '../../elements/index.ts';
import { type DataSets, getDataSets } from '../../registries/index.ts';
import { PrefillSource } from './prefill-source.ts';
import { prefillGeneration, savePrefillSources } from './prefill-source-store.ts';

const loaderVersion = 1;

/** Loads from which sets forms are filled, when the files have changed. @throws ContentError naming every fault */
export function loadPrefillSources(database: Database, contentDirectory: string): Promise<boolean> {
  const directories = ['prefill', 'data-sets', 'elements'].map((name) => join(contentDirectory, name));
  const source = { name: 'prefill', version: loaderVersion, directories };
  return loadWhenChanged(database, source, async (tx) => {
    const [dictionary, dataSets] = await Promise.all([getDictionary(database), getDataSets(database)]);
    const entries = await readContent(join(contentDirectory, 'prefill'), PrefillSource);
    const faults = entries.flatMap((entry, index) => [
      ...checkSource(entry, { dictionary, dataSets }),
      ...(entries.slice(0, index).some(({ value }) => value.set === entry.value.set)
        ? [entry.fault(['set'], 'the set stands twice')]
        : []),
    ]);
    if (faults.length > 0) throw new ContentError(faults);
    await savePrefillSources(
      tx,
      entries.map(({ value }) => value),
    );
    await bumpGeneration(tx, prefillGeneration);
  });
}

interface Known {
  readonly dictionary: Pick<Dictionary, 'findElement'>;
  readonly dataSets: Pick<DataSets, 'findLayout'>;
}

function checkSource({ value, fault }: ContentEntry<PrefillSource>, known: Known): ContentFault[] {
  const { set } = known.dataSets.findLayout(value.set) ?? {};
  if (!set) return [fault(['set'], `there is no set ${value.set}`)];
  const columns = new Set(set.elements.map(({ element }) => element));
  return [
    ...(set.key.length === 1 && set.key[0] === value.by
      ? []
      : [fault(['by'], `a record of ${set.code} is not found by ${value.by} alone`)]),
    ...(known.dictionary.findElement(value.asks)
      ? []
      : [fault(['asks'], `there is no element ${value.asks}`)]),
    ...(set.sharing.class === 'none' ? [fault(['set'], `by law ${set.code} is not shared`)] : []),
    ...value.fields.flatMap(({ element, from = element }, index) => {
      const asked = known.dictionary.findElement(element);
      const column = columns.has(from) ? known.dictionary.findElement(from) : undefined;
      if (!asked) return [fault(['fields', index], `there is no element ${element}`)];
      if (!column) return [fault(['fields', index], `${set.code} has no element ${from}`)];
      return asked.type === column.type && asked.codeTable === column.codeTable
        ? []
        : [fault(['fields', index], `${element} is a ${asked.type}, ${from} a ${column.type}`)];
    }),
  ];
}
