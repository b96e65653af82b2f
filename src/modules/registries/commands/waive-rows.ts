import { conflict, invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { waiveRows } from '../quality/waiting-rows-store.ts';
import { getLoad } from '../queries/loads.ts';

/** Says that what a load has kept aside is not mended, and why. @throws Refusal `load-unknown`, `words-missing`, `rows-waived` */
export async function waiveBrokenRows(
  platform: Platform,
  actor: OfficialActor,
  { set, id, words }: { set: string; id: string; words: string },
): Promise<void> {
  const load = await getLoad(platform, actor, { set, id });
  const said = words.trim();
  if (said === '' || said.length > longest) {
    const message = {
      zh: `请写明不再补正的理由，不超过${longest}字`,
      en: `Say why the rows need no mending, at most ${longest} characters`,
    };
    throw invalid('words-missing', message, [{ field: 'words', message }]);
  }
  if (await waiveRows(platform.database, load.id, { at: platform.now(), name: actor.name, words: said }))
    return;
  throw conflict('rows-waived', {
    zh: '这个批次的问题数据已经标记为不再补正。请刷新后查看。',
    en: 'The broken rows of this load have been waived already. Reload the page.',
  });
}

const longest = 500;
