import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import { schemaLeaves } from '../elements/describe-elements.ts';
import { itemElements } from '../elements/item-elements.ts';
import type { ItemCodeTable } from './item-code-table.ts';

type Entry = ContentEntry<ItemCodeTable>;

/** Every table that an element names is there with exactly the codes of the schema; no code twice. */
export function checkItemCodeTables(entries: readonly Entry[]): ContentFault[] {
  const byCode = new Map(entries.map((entry) => [entry.value.code, entry]));
  const missing = itemElements.flatMap(({ table }) => (table && !byCode.has(table) ? [table] : []));
  const [first] = entries;
  return [
    ...(first ? [...new Set(missing)].map((table) => first.fault([], `there is no table ${table}`)) : []),
    ...entries.flatMap((entry) => [...repeatedIn(entry), ...otherThanSchema(entry)]),
  ];
}

function repeatedIn({ value, fault }: Entry): ContentFault[] {
  const codes = value.values.map(({ code }) => code);
  return codes.flatMap((code, index) =>
    codes.indexOf(code) < index ? [fault(['values', index, 'code'], `${code} stands there twice`)] : [],
  );
}

function otherThanSchema({ value, fault }: Entry): ContentFault[] {
  const element = itemElements.find(({ table, path }) => table === value.code && path);
  const codes = element?.path && schemaLeaves.get(element.path)?.codes;
  if (!codes) return [];
  const declared = value.values.map(({ code }) => code);
  return [
    ...declared.flatMap((code, index) =>
      codes.includes(code) ? [] : [fault(['values', index, 'code'], `items may not have the code ${code}`)],
    ),
    ...codes.flatMap((code) =>
      declared.includes(code) ? [] : [fault(['values'], `the code ${code} is missing`)],
    ),
  ];
}
