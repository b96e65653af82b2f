import { invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import { MendingEvent } from '../quality/mending.ts';
import { append, getMending, offersOn } from '../quality/mending-view.ts';

export interface MendingInput {
  readonly number: string;
  readonly act: string;
  readonly words: string;
}

/** Answers how the data will be mended. @throws Refusal `mending-unknown`, `act-not-offered`, `words-missing`, `mending-changed` */
export async function actOnMending(
  platform: Platform,
  actor: OfficialActor,
  input: MendingInput,
): Promise<void> {
  const view = await getMending(platform.database, actor, input.number);
  const now = platform.now();
  const offer = offersOn(view, actor, now).find(({ act }) => act === input.act);
  if (!offer) {
    throw invalid('act-not-offered', {
      zh: '这个整改事项现在不能这样办理：可能已经办结，或者轮到别的单位。请刷新后查看。',
      en: 'This cannot be done now: perhaps it is over, or it is somebody else’s turn. Reload the page.',
    });
  }
  const words = input.words.trim();
  if (words === '' || words.length > longest) {
    const message = {
      zh: `请写明原因和整改安排，不超过${longest}字`,
      en: `Say what the cause is and how it will be mended, at most ${longest} characters`,
    };
    throw invalid('words-missing', message, [{ field: 'words', message }]);
  }
  const { task } = offer;
  const type = view.run.procedure.actSet.acts[offer.act]?.event;
  const event = MendingEvent.parse({ type, act: offer.act, task: task?.key, words });
  const author = { account: actor.accountId, name: signatureOf(actor, task), agency: task?.agency };
  await inTransaction(platform.database, (tx) => append(tx, view, { event, actor: author, now }));
}

const longest = 2000;
