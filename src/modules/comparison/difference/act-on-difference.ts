import { dateIn } from '../../../kernel/date.ts';
import { invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import { openOffers } from '../../procedures/index.ts';
import { comparisonPolicy } from '../policy.ts';
import { getDifference } from '../queries/get-difference.ts';
import { carry, type DifferenceView } from './carry.ts';
import { DifferenceEvent } from './difference.ts';

export interface DifferenceInput {
  readonly number: string;
  /** Name of the act, as the act set has it. */
  readonly act: string;
  readonly words: string;
}

/** Mended, or rightly different. @throws Refusal `difference-unknown`, `act-not-offered`, `words-missing` */
export async function actOnDifference(
  platform: Platform,
  actor: OfficialActor,
  input: DifferenceInput,
): Promise<void> {
  const { view } = await getDifference(platform, actor, input.number);
  const offer = offersTo(view, actor, platform.now()).find(({ act }) => act === input.act);
  if (!offer) {
    throw invalid('act-not-offered', {
      zh: '这条差异现在不能这样办理：可能已经办过，或者不由您的单位核查。请刷新后查看。',
      en: 'This cannot be done now: perhaps it is done already, or another organ checks it. Reload the page.',
    });
  }
  const words = input.words.trim();
  if (words === '' || words.length > longest) {
    const message = {
      zh: `请写明核查情况：更正了什么，或者为什么不同，不超过${longest}字`,
      en: `Say what was mended, or why the records differ, at most ${longest} characters`,
    };
    throw invalid('words-missing', message, [{ field: 'words', message }]);
  }
  const { task } = offer;
  const type = view.run.procedure.actSet.acts[offer.act]?.event;
  const event = DifferenceEvent.parse({ type, act: offer.act, task: task?.key, words });
  const author = { account: actor.accountId, name: signatureOf(actor, task), agency: task?.agency };
  await inTransaction(platform.database, (tx) =>
    carry(tx, view, { event, actor: author, now: platform.now() }),
  );
}

const longest = 2000;

/** What an official can do with a difference now. */
export function offersTo({ run, calendar }: DifferenceView, actor: OfficialActor, now: Date) {
  return openOffers(run, calendar, dateIn(now)).filter(({ task }) =>
    comparisonPolicy.can(actor, 'act-on-difference', { owners: [], owner: task }),
  );
}
