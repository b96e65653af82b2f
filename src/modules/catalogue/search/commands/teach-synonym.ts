import { type FieldFault, invalid, notFound } from '../../../../kernel/refusal.ts';
import { bumpGeneration, inTransaction, seeAtOnce, type Tx } from '../../../../platform/database/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { catalogueGeneration } from '../../generation.ts';
import { synonymPolicy } from '../../policy.ts';
import { EverydayWord, Meaning } from '../../synonym.ts';
import { learnSaid, partsOf } from '../learn-words.ts';
import { readTermStatistics } from '../search-store.ts';
import { deleteLearnedSynonym, saveLearnedSynonym } from '../synonym-write-store.ts';
import { normalise } from '../text.ts';
import { markEveryday } from '../word-write-store.ts';
import { termsNeeded } from '../wording.ts';

/** What a steward has typed: a word, and what it means, one meaning a line. */
export interface SynonymTyped {
  readonly word: string;
  readonly means: string;
}

/** Teaches the search an everyday word, with effect at once. @throws Refusal `synonym-invalid`, `not-allowed` */
export async function teachSynonym(
  platform: Platform,
  actor: OfficialActor,
  typed: SynonymTyped,
): Promise<void> {
  synonymPolicy.require(actor, 'teach', undefined);
  const word = normalise(typed.word);
  const means = typed.means
    .split(/[\n,，、;；]+/)
    .map(normalise)
    .filter((meaning) => meaning !== '');
  await inTransaction(platform.database, async (tx) => {
    const faults = [...faultsOfWord(word), ...(await faultsOfMeanings(tx, means))];
    if (faults.length > 0) throw synonymInvalid(faults);
    await saveLearnedSynonym(tx, { word, means, at: platform.now(), by: actor.officialId });
    await learnSaid(tx, new Map([[word, means]]));
    await bumpGeneration(tx, catalogueGeneration);
  });
  seeAtOnce(catalogueGeneration);
}

/** @throws Refusal `synonym-unknown`, `not-allowed` */
export async function withdrawSynonym(platform: Platform, actor: OfficialActor, word: string): Promise<void> {
  synonymPolicy.require(actor, 'teach', undefined);
  await inTransaction(platform.database, async (tx) => {
    if (!(await deleteLearnedSynonym(tx, word))) throw synonymUnknown();
    await markEveryday(tx);
    await bumpGeneration(tx, catalogueGeneration);
  });
  seeAtOnce(catalogueGeneration);
}

function faultsOfWord(word: string): FieldFault[] {
  if (EverydayWord.safeParse(word).success) return [];
  const message = {
    zh: '请填写人们常说的词，最多 30 个字。',
    en: 'Enter the word people use, 30 characters at most.',
  };
  return [{ field: 'word', message }];
}

/** A meaning that no item has would lead nowhere. */
async function faultsOfMeanings(tx: Tx, means: readonly string[]): Promise<FieldFault[]> {
  if (means.length === 0 || !means.every((meaning) => Meaning.safeParse(meaning).success)) {
    const message = {
      zh: '请填写事项名称里的说法，每行一个，每个 2 至 40 个字。',
      en: 'Enter words from the names of items, one a line, 2 to 40 characters each.',
    };
    return [{ field: 'means', message }];
  }
  const needed = (meaning: string) => partsOf(meaning).flatMap(termsNeeded);
  const known = await readTermStatistics(tx, [...new Set(means.flatMap(needed))]);
  const unknown = means.filter((meaning) => !needed(meaning).every((term) => (known.get(term) ?? 0) > 0));
  return unknown.map((meaning) => ({
    field: 'means',
    message: {
      zh: `没有一个事项的名称或日常用语里有“${meaning}”，请照事项名称里的字写。`,
      en: `No item has “${meaning}” in its name or aliases. Write it as the items do.`,
    },
  }));
}

function synonymInvalid(faults: readonly FieldFault[]): Error {
  return invalid('synonym-invalid', { zh: '请更正后再保存。', en: 'Please correct what is marked.' }, faults);
}

function synonymUnknown(): Error {
  return notFound('synonym-unknown', {
    zh: '没有这个日常用语，或者同事已经撤下。',
    en: 'There is no such word, or a colleague has taken it away.',
  });
}
