import { z } from 'zod';
import { textSchema } from '../../../kernel/text-schema.ts';
import { PowerSource } from '../item-codes.ts';
import { Day } from '../item-parts.ts';

const BasicCode = z.string().regex(/^\d{12}$/, 'is a basic code of twelve digits');

/** 事项动态调整 (国办函〔2016〕108号): what can happen to items of the directory. */
export const changeKinds = {
  added: { zh: '新增', en: 'Added' },
  changed: { zh: '变更', en: 'Changed' },
  split: { zh: '拆分', en: 'Split' },
  merged: { zh: '合并', en: 'Merged' },
  suspended: { zh: '暂停', en: 'Suspended' },
  resumed: { zh: '恢复', en: 'Resumed' },
  cancelled: { zh: '取消', en: 'Cancelled' },
  devolved: { zh: '下放', en: 'Devolved' },
  'taken-back': { zh: '收回', en: 'Taken back' },
} as const;
export const ChangeKind = z.enum([
  'added',
  'changed',
  'split',
  'merged',
  'suspended',
  'resumed',
  'cancelled',
  'devolved',
  'taken-back',
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** 目录调整: one decision about items of the directory, with its day, its document and its reason. */
export const DirectoryChange = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  kind: ChangeKind,
  on: Day,
  title: textSchema,
  document: z.strictObject({ name: z.string(), number: z.string().optional() }),
  reason: textSchema,
  /** Items of today that it concerns: the ones that were added, changed, devolved … */
  items: z.array(BasicCode).default([]),
  /** Items that are no more, by their codes of then. */
  former: z.array(z.strictObject({ code: BasicCode, name: textSchema })).default([]),
  /** What has taken their place. */
  becomes: z.array(BasicCode).default([]),
  /** Of powers that are handed down or taken back: who had them, and who has them now. */
  from: z.array(z.string()).default([]),
  to: z.array(z.string()).default([]),
  /** How those who have them now came by them. */
  powerSource: PowerSource.optional(),
});
export type DirectoryChange = z.infer<typeof DirectoryChange>;

/** Agencies to which an item is handed down on a day, without those from which it was taken back by then. */
export function devolvedTo(
  changes: readonly DirectoryChange[],
  basicCode: string,
  day: string,
): ReadonlyMap<string, DirectoryChange> {
  const holders = new Map<string, DirectoryChange>();
  const soFar = changes
    .filter(({ items, on }) => items.includes(basicCode) && on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const change of soFar) {
    if (change.kind === 'devolved') for (const agency of change.to) holders.set(agency, change);
    if (change.kind === 'taken-back') for (const agency of change.from) holders.delete(agency);
  }
  return holders;
}
