import { invalid, Refusal } from '../../../kernel/refusal.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Directory } from '../../agencies/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { isEqual } from '../comparison/equal.ts';
import { isObject, type Json } from '../comparison/json.ts';
import { merge } from '../comparison/merge.ts';
import { affectedOffers, regionsOf } from '../drafts/affected-offers.ts';
import { asJson } from '../drafts/as-json.ts';
import { faultsOf } from '../drafts/check-draft.ts';
import { isPossible, type Reach } from '../drafts/draft.ts';
import { findContentInForce } from '../drafts/find-collisions.ts';
import { readStandingDrafts } from '../drafts/standing-drafts.ts';
import { findOffer, type Offer } from '../drafts/subject-store.ts';
import { Item } from '../item.ts';
import { unknownItem } from '../item-versions.ts';
import type { Names } from '../load/find-item-faults.ts';
import { Offering } from '../offering.ts';
import { itemDraftPolicy } from '../policy.ts';
import { problems } from './file-problems.ts';
import type { SheetFaults } from './sheet-fault.ts';
import type { NewProposal } from './sheet-proposal.ts';
import type { WantedItem } from './wanted-item.ts';

export interface CheckContext {
  readonly database: Database;
  readonly actor: OfficialActor;
  readonly names: Names;
  readonly faults: SheetFaults;
}

export interface CheckedItems {
  readonly proposals: readonly NewProposal[];
  /** Items that say what is in force. */
  readonly unchanged: number;
  /** Parts that a draft changes in the same way already. */
  readonly drafted: number;
}

/**
 * Holds what files want against the catalogue, the drafts and the rules of an item, and changes nothing. An item with
 * a fault is proposed in no part, and the cell is told. Of several agencies that offer one item each may want
 * something of its standard, but not two the same differently.
 */
export async function checkWantedItems(
  items: AsyncIterable<WantedItem>,
  context: CheckContext,
): Promise<CheckedItems> {
  let unchanged = 0;
  let drafted = 0;
  const parts: WantedPart[] = [];
  const standards = new Map<string, number>();
  for await (const item of items) {
    const found = (await telling(item, context, () => partsOf(item, context))) ?? [];
    if (found === 'unchanged') unchanged += 1;
    for (const part of found === 'unchanged' ? [] : found) {
      const before = standards.get(familyOf(part));
      if (part.reach === 'standard' && before !== undefined) joinStandard(parts, before, part, context);
      else standards.set(familyOf(part), parts.push(part) - 1);
    }
    if (parts.length > mostParts) throw tooManyChanges();
  }
  const proposals: NewProposal[] = [];
  for (const part of parts) {
    const standing = await telling(part.wanted, context, () => besideDrafts(part, context));
    if (standing === 'drafted') drafted += 1;
    else if (standing) proposals.push(proposalOf(part));
  }
  return { proposals, unchanged, drafted };
}

/** More than colleagues could ever look through. */
const mostParts = 2000;

/** A part of an item that a file changes, and has no fault. */
interface WantedPart {
  readonly wanted: WantedItem;
  readonly reach: Reach;
  readonly offer: Offer | undefined;
  /** As it is in force. */
  readonly base: Json | undefined;
  /** What the file changes, put upon what is in force. */
  readonly content: Json;
}

async function partsOf(
  wanted: WantedItem,
  context: CheckContext,
): Promise<readonly WantedPart[] | 'unchanged'> {
  if (wanted.isNew) return newItem(wanted, context);
  const offer = await findOffer(context.database, wanted.code);
  if (!offer) throw unknownItem();
  const parts: WantedPart[] = [];
  for (const [reach, part] of parted) {
    if (isEqual(wanted.base[part], wanted.content[part])) continue;
    const inForce = await findContentInForce(context.database, { itemId: offer.itemId, reach });
    const content = checked(wanted, { reach, offer, inForce, context });
    if (content === undefined) return [];
    if (!isEqual(inForce, content)) parts.push({ wanted, reach, offer, base: inForce, content });
  }
  return parts.length === 0 ? 'unchanged' : parts;
}

const parted = [
  ['standard', 'item'],
  ['offering', 'offering'],
] as const satisfies readonly (readonly [Reach, keyof WantedItem['base']])[];

/** A standard without an offer: which agencies will offer it says the standard itself. */
function newItem(wanted: WantedItem, context: CheckContext): WantedPart[] {
  const { offering } = wanted.content;
  const [place] = isObject(offering) ? Object.keys(offering) : [];
  if (place !== undefined) {
    context.faults.add({ ...wanted.locate(['offering', place]), message: problems.newOffering });
    return [];
  }
  const content = checked(wanted, { reach: 'standard', offer: undefined, inForce: undefined, context });
  return content === undefined
    ? []
    : [{ wanted, reach: 'standard', offer: undefined, base: undefined, content }];
}

/** The content as it would be stored; undefined where anything is wrong with it. */
function checked(
  wanted: WantedItem,
  part: {
    reach: Reach;
    offer: Offer | undefined;
    inForce: Json | undefined;
    context: CheckContext;
  },
): Json | undefined {
  const { reach, offer, inForce } = part;
  const { names, faults } = part.context;
  const name = reach === 'standard' ? 'item' : 'offering';
  const mine = wanted.content[name];
  const isOwn = offer === undefined || offer.source === 'content';
  const found = faultsOf(mine, { reach, isOwn, base: inForce, names });
  for (const { path, message } of found) faults.add({ ...wanted.locate([name, ...path]), message });
  if (found.length > 0) return undefined;
  const read = (reach === 'standard' ? Item : Offering).safeParse(mine);
  const whole = read.success ? asJson(read.data) : mine;
  if (inForce === undefined) return whole;
  // What has taken effect since the file was written out is not undone by it.
  const { value, conflicts } = merge({ base: wanted.base[name], mine: whole, theirs: inForce });
  for (const conflict of conflicts) {
    const place = wanted.locate([name, ...conflict.path]);
    faults.add({ ...place, message: problems.changedMeanwhile(conflict) });
  }
  return conflicts.length > 0 ? undefined : value;
}

/** Parts of one key are one draft. */
function familyOf({ wanted, reach, offer }: WantedPart): string {
  if (!offer) return `new ${wanted.code}`;
  return reach === 'standard' ? `${offer.source} ${offer.family}` : offer.itemId;
}

function joinStandard(parts: WantedPart[], place: number, part: WantedPart, { faults }: CheckContext): void {
  const before = parts[place];
  if (!before) return;
  const { value, conflicts } = merge({ base: before.base, mine: before.content, theirs: part.content });
  for (const { path } of conflicts) {
    const { sheet, row } = before.wanted.locate(['item', ...path]);
    faults.add({ ...part.wanted.locate(['item', ...path]), message: problems.saidTwice(sheet, row) });
  }
  if (conflicts.length === 0 && value !== undefined) parts[place] = { ...before, content: value };
}

/** True where a draft can be made of it; without a value it cannot, and the cell is told. */
async function besideDrafts(part: WantedPart, context: CheckContext): Promise<true | 'drafted' | undefined> {
  const { wanted, reach, offer, base, content } = part;
  const { database, actor, faults, names } = context;
  const place = reach === 'standard' ? 'item' : 'offering';
  const basicCode = offer ? undefined : Item.parse(content).basicCode;
  for (const draft of await readStandingDrafts(database, { itemId: offer?.itemId, reach, basicCode })) {
    const { value, conflicts } = merge({ base, mine: content, theirs: draft.content });
    if (conflicts.length === 0 && isEqual(value, draft.content)) return 'drafted';
    if (draft.state === 'approved') continue;
    for (const conflict of conflicts) {
      const at = wanted.locate([place, ...conflict.path]);
      faults.add({ ...at, message: problems.draftedOtherwise(conflict) });
    }
    if (conflicts.length > 0) return undefined;
    if (!isPossible('save', draft)) {
      faults.add({ ...wanted.locate([]), message: problems.beingApproved });
      return undefined;
    }
  }
  if (
    !itemDraftPolicy.can(actor, 'write', {
      regions: await regionsFor(part, database, names.directory),
      writers: [],
    })
  ) {
    faults.add({ ...wanted.locate([]), message: problems.notYours });
    return undefined;
  }
  return true;
}

async function regionsFor(
  { offer, reach, content }: WantedPart,
  database: Database,
  directory: Directory,
): Promise<string[]> {
  const offers = await affectedOffers(database, { itemId: offer?.itemId, reach, becomes: undefined });
  return regionsOf(offers, reach === 'standard' ? content : undefined, directory);
}

function proposalOf({ wanted, reach, offer, base, content }: WantedPart): NewProposal {
  const { sheet, row } = wanted.locate([]);
  return {
    code: wanted.code,
    itemName: offer?.name ?? Item.parse(content).name.zh,
    agencyName: offer?.agencyName,
    reach,
    base,
    content,
    sheet,
    row,
  };
}

/** A refusal of one item is told at its first cell, and the others go on. */
async function telling<T>(
  wanted: WantedItem,
  { faults }: CheckContext,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    faults.add({ ...wanted.locate([]), message: error.text });
    return undefined;
  }
}

function tooManyChanges(): Refusal {
  return invalid('sheet-too-many-changes', {
    zh: `文件修改了 ${mostParts} 处以上的事项，审核人无法逐一核对。请按部门或地区分成几个文件上传。`,
    en: `The file changes more than ${mostParts} items, which nobody can look through. Upload it in parts.`,
  });
}
