import type { z } from 'zod';
import type { Database } from '../../../platform/database/index.ts';
import type { Json } from '../comparison/json.ts';
import { Item, ItemDeclaration } from '../item.ts';
import { codeOfOffer } from '../load/expand-offers.ts';
import { offeringAgencies } from '../load/find-agencies.ts';
import { findItemFaults, type Names } from '../load/find-item-faults.ts';
import type { ItemFault } from '../load/item-fault.ts';
import { Offering } from '../offering.ts';
import type { Draft, Reach } from './draft.ts';
import { describeIssue } from './issue-words.ts';
import { findOfferById, readOffersOfFamily, readTakenCodes } from './subject-store.ts';

/** The city's own items are whole; imported ones may keep the gaps of their source. */
const WholeItem = ItemDeclaration.omit({ accepts: true, adjustments: true }).extend({
  handlingItems: Item.shape.handlingItems,
});

/** Everything that keeps a draft from being submitted and approved. */
export async function draftFaults(database: Database, draft: Draft, names: Names): Promise<ItemFault[]> {
  if (draft.content === undefined) return [];
  const offer = draft.itemId === undefined ? undefined : await findOfferById(database, draft.itemId);
  const isOwn = offer === undefined || offer.source === 'content';
  const faults = faultsOf(draft.content, { reach: draft.reach, isOwn, base: draft.base, names });
  const isBeginning = faults.length === 0 && isOwn && draft.reach === 'standard';
  return isBeginning ? takenCodes(database, draft, names) : faults;
}

/** Implementation codes of agencies that begin to offer the item, where another item has them already. */
async function takenCodes(database: Database, draft: Draft, { directory }: Names): Promise<ItemFault[]> {
  const own = draft.itemId === undefined ? [] : await readOffersOfFamily(database, draft.itemId);
  const known = new Set(own.map(({ implementationCode }) => implementationCode));
  const item = Item.parse(draft.content);
  // A handling item begins where its whole item does.
  if (item.handlingItem) return [];
  const codes = offeringAgencies(item, directory).map((agency) => codeOfOffer(item, agency, directory));
  const taken = await readTakenCodes(
    database,
    codes.filter((code) => !known.has(code)),
  );
  return taken.map(({ implementationCode, name }) => ({
    path: ['offeredBy'],
    message: {
      zh: `实施编码${implementationCode}已由“${name}”使用，请核对基本编码和实施机构。`,
      en: `“${name}” has the code ${implementationCode} already. Look at the basic code and at who offers the item.`,
    },
  }));
}

export interface CheckOptions {
  readonly reach: Reach;
  readonly isOwn: boolean;
  /** Faults that are in force already do not keep anybody from mending others. */
  readonly base: Json | undefined;
  readonly names: Names;
}

/** As `draftFaults`, for content that is not stored. */
export function faultsOf(content: Json, options: CheckOptions): ItemFault[] {
  const known = options.base === undefined ? [] : allFaults(options.base, options);
  const counts = new Map([...Map.groupBy(known, keyOf)].map(([key, faults]) => [key, faults.length]));
  return allFaults(content, options).filter((fault) => {
    const count = counts.get(keyOf(fault)) ?? 0;
    counts.set(keyOf(fault), count - 1);
    return count <= 0;
  });
}

function allFaults(content: Json, { reach, isOwn, names }: CheckOptions): ItemFault[] {
  if (reach === 'offering') return shapeFaults(Offering, content);
  const shape = shapeFaults(isOwn ? WholeItem : Item, content);
  const item = Item.safeParse(content);
  return item.success ? [...shape, ...findItemFaults(item.data, names)] : shape;
}

function shapeFaults(schema: z.ZodType, content: Json): ItemFault[] {
  const parsed = schema.safeParse(content);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
    message: describeIssue(issue),
  }));
}

/** The same fault in a row that has another place by now is the same fault. */
function keyOf({ path, message }: ItemFault): string {
  return `${path.filter((step) => typeof step === 'string').join('.')} ${message.zh}`;
}
