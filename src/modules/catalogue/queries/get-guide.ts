import type { RuleTerms } from '../../../kernel/rule/index.ts';
import type { Database } from '../../../platform/database/index.ts';
import { dictionaryTerms, getDictionary } from '../../elements/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import { getItemCodeTables } from '../codes/item-code-table-store.ts';
import {
  findCurrentItem,
  type HandlingOffer,
  readHandlingOffers,
  readSiblings,
  type Sibling,
} from '../item-store.ts';
import { getItemVersion } from '../item-versions.ts';
import type { ItemVersion } from '../offering.ts';
import { listPlans, type PlannedChange } from '../versions/list-plans.ts';
import { findMoves, type Move } from './find-moves.ts';
import { findRelations, type ItemRelations } from './get-relations.ts';

/** Everything the guide of an item shows. */
export interface Guide {
  readonly version: ItemVersion;
  /** The same item elsewhere, without this offer. */
  readonly elsewhere: readonly GuideElsewhere[];
  readonly relations: ItemRelations | undefined;
  /** How this organ came by the item, or to whom it was handed down. */
  readonly moves: readonly Move[];
  /** The ways to handle the item, or the other ways beside this one. */
  readonly handling: readonly HandlingOffer[];
  /** The item of which this is a handling item, where it is known here. */
  readonly whole: HandlingOffer | undefined;
  /** Approved changes whose day has not come, the next first. */
  readonly plans: readonly PlannedChange[];
  /** Names of the codes in it. */
  readonly codes: ItemCodeTables;
  /** What the words of its rules are called. */
  readonly terms: RuleTerms;
}

export type GuideElsewhere = Sibling;

/** @throws Refusal `item-unknown`, `item-not-in-use` */
export async function getGuide(database: Database, implementationCode: string): Promise<Guide> {
  const version = await getItemVersion(database, implementationCode);
  const current = await findCurrentItem(database, implementationCode);
  const siblings = current ? await readSiblings(database, current.family) : [];
  return {
    version,
    moves: await findMoves(database, version, siblings),
    ...(await readHandling(database, version)),
    codes: await getItemCodeTables(database),
    terms: dictionaryTerms(await getDictionary(database)),
    elsewhere: siblings.filter((sibling) => sibling.implementationCode !== implementationCode),
    relations: await findRelations(database, version),
    plans: await listPlans(database, version.itemId),
  };
}

/** What a version said, without what stands around an item that is in force. */
export async function guideOfVersion(database: Database, version: ItemVersion): Promise<Guide> {
  return {
    version,
    moves: [],
    handling: [],
    whole: undefined,
    codes: await getItemCodeTables(database),
    terms: dictionaryTerms(await getDictionary(database)),
    elsewhere: [],
    relations: undefined,
    plans: [],
  };
}

async function readHandling(
  database: Database,
  { implementationCode, offering }: ItemVersion,
): Promise<Pick<Guide, 'handling' | 'whole'>> {
  const code = offering.partOf ?? implementationCode;
  const found = await readHandlingOffers(database, code);
  return {
    handling: found.filter((one) => ![code, implementationCode].includes(one.implementationCode)),
    whole: offering.partOf ? found.find((one) => one.implementationCode === code) : undefined,
  };
}
