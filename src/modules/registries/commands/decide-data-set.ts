import { conflict } from '../../../kernel/refusal.ts';
import { bumpGeneration, inTransaction, seeAtOnce } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDictionary } from '../../elements/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { decideDraft } from '../data-set-store.ts';
import { dataSetsGeneration } from '../data-sets.ts';
import { dataSetPolicy } from '../policy.ts';
import { getDraft } from '../queries/declarations.ts';
import { layoutOf } from '../record-layout.ts';
import { ensureTables } from '../table-store.ts';

/** Publishes a colleague's draft, and makes its tables; or sends it back. @throws Refusal `draft-decided` */
export async function decideDataSet(
  platform: Platform,
  actor: OfficialActor,
  { code, isPublished }: { code: string; isPublished: boolean },
): Promise<void> {
  const draft = await getDraft(platform, code);
  const { set, version, draftedBy } = draft;
  dataSetPolicy.require(actor, 'publish', { owner: set.owner, draftedBy: draftedBy?.account });
  const dictionary = await getDictionary(platform.database);
  await inTransaction(platform.database, async (tx) => {
    const decision = {
      state: isPublished ? ('published' as const) : ('withdrawn' as const),
      account: actor.accountId,
      name: actor.name,
      at: platform.now(),
    };
    if (!(await decideDraft(tx, { code, version }, decision))) {
      throw conflict('draft-decided', {
        zh: '这个草案已经处理。请刷新后查看。',
        en: 'This draft has been decided already. Reload the page.',
      });
    }
    if (isPublished) await ensureTables(tx, layoutOf(set, dictionary));
    await bumpGeneration(tx, dataSetsGeneration);
  });
  seeAtOnce(dataSetsGeneration);
}
