import { isObject, type Json, member } from '../comparison/json.ts';

/** What a row is called by, in this order. */
const names = [
  'name',
  'title',
  'text',
  'question',
  'law',
  'label',
  'element',
  'outside',
  'item',
  'number',
  'zh',
] as const;

/** The words by which people know a row; empty where it has none yet. */
export function rowTitle(row: Json | undefined): string {
  if (typeof row === 'string') return row;
  if (!isObject(row)) return '';
  for (const name of names) {
    const title = rowTitle(member(row, name));
    if (title !== '') return title;
  }
  return '';
}
