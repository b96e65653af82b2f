import { findBasicCode, parseItemCode } from '../../../kernel/item-code.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { DirectoryChange } from '../directory/directory-change.ts';
import { getDirectoryChanges } from '../directory/directory-change-store.ts';
import { readStatusChanges } from '../drafts/effect/status-change-store.ts';
import { findCurrentItem, readCardOf, readSiblings, type Sibling } from '../item-store.ts';

/** What has become of an item that is not offered: the change of the directory, or what stewards decided. */
export interface WhatBecame {
  readonly name: Text;
  readonly code: string;
  readonly status: 'suspended' | 'cancelled';
  readonly since: string | undefined;
  readonly reason: Text | undefined;
  readonly change: DirectoryChange | undefined;
  /** The same item elsewhere. */
  readonly elsewhere: readonly Sibling[];
}

/** Undefined where nobody knows anything of the code, or the item is in use. */
export async function findWhatBecame(database: Database, code: string): Promise<WhatBecame | undefined> {
  const current = await findCurrentItem(database, code);
  if (current?.status === 'in-use') return undefined;
  const change = await findEndOf(database, code, current !== undefined);
  if (!current) return change && formerItem(code, change);
  const card = await readCardOf(database, current.itemId);
  const [decided] = await readStatusChanges(database, current.itemId);
  return {
    name: card.name,
    code,
    status: current.status === 'suspended' ? 'suspended' : 'cancelled',
    since: decided?.effectiveFrom ?? change?.on,
    reason: decided ? { zh: decided.reason } : change?.reason,
    change,
    elsewhere: await readSiblings(database, current.family),
  };
}

/** The last decision that ended an item, found by the basic code within the code that somebody kept. */
async function findEndOf(
  database: Database,
  code: string,
  isKnown: boolean,
): Promise<DirectoryChange | undefined> {
  const basicCode = findBasicCode(parseItemCode(code))?.code;
  const changes = await getDirectoryChanges(database);
  return changes.find(
    ({ former, items, kind }) =>
      former.some((one) => one.code === basicCode) ||
      (isKnown && kind === 'taken-back' && items.includes(basicCode ?? '')),
  );
}

function formerItem(code: string, change: DirectoryChange): WhatBecame {
  const basicCode = findBasicCode(parseItemCode(code))?.code;
  const former = change.former.find((one) => one.code === basicCode);
  return {
    name: former?.name ?? change.title,
    code,
    status: 'cancelled',
    since: change.on,
    reason: change.reason,
    change,
    elsewhere: [],
  };
}
