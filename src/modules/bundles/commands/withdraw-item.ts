import { conflict } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../../identity/index.ts';
import { blockersOf } from '../matter.ts';
import { findMatter, markStatus, touchMatterOfCase } from '../matter-store.ts';
import { matterPolicy } from '../policy.ts';
import { getMyMatter } from '../queries/get-matter.ts';

/**
 * The applicant no longer waits for an item that another one stands in the way of. An item that has begun is withdrawn
 * as a case. @throws Refusal `matter-unknown`, `not-allowed`, `item-not-blocked`
 */
export async function withdrawItem(
  platform: Platform,
  person: PersonActor,
  { number, item: code }: { readonly number: string; readonly item: string },
): Promise<void> {
  const { matter, actor } = await getMyMatter(platform, person, number);
  matterPolicy.require(actor, 'mend', matter);
  await inTransaction(platform.database, async (tx) => {
    const [first] = matter.items;
    if (first) await touchMatterOfCase(tx, first.caseId, platform.now());
    const items = (await findMatter(tx, { number }))?.items ?? [];
    const item = items.find((one) => one.code === code);
    if (item?.status !== 'waiting' || blockersOf(item, items).length === 0) throw notBlocked();
    await markStatus(tx, item.caseId, 'ended', platform.now());
  });
}

function notBlocked(): Error {
  return conflict('item-not-blocked', {
    zh: '这一项现在不用在这里撤回：已经开始办理的，请打开办件撤回；还在等前一项的，会自动开始。',
    en: 'This need not be withdrawn here: open its case if it has begun; otherwise it begins by itself.',
  });
}
