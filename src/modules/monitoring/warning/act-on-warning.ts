import { dateIn } from '../../../kernel/date.ts';
import { invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import { openOffers } from '../../procedures/index.ts';
import { monitoringPolicy } from '../policy.ts';
import { getWarning } from '../queries/get-warning.ts';
import { append, type WarningView } from './append.ts';
import { judgeOf } from './judge-of.ts';
import { WarningEvent } from './warning.ts';

export interface WarningInput {
  readonly number: string;
  /** Name of the act, as the act set has it. */
  readonly act: string;
  readonly words: string;
}

/** Answers, explains, judges, appeals or reviews. @throws Refusal `warning-unknown`, `act-not-offered`, `words-missing` */
export async function actOnWarning(
  platform: Platform,
  actor: OfficialActor,
  input: WarningInput,
): Promise<void> {
  const { view } = await getWarning(platform, actor, input.number);
  const offer = offersTo(view, actor, platform.now()).find(({ act }) => act === input.act);
  if (!offer) {
    throw invalid('act-not-offered', {
      zh: '这个预警现在不能这样办理：可能已经办过，或者轮到别的单位。请刷新后查看。',
      en: 'This cannot be done now: perhaps it is done already, or it is somebody else’s turn. Reload the page.',
    });
  }
  const written = input.words.trim();
  if (written === '' || written.length > longest) {
    const message = {
      zh: `请写明情况和理由，不超过${longest}字`,
      en: `Say what happened and why, at most ${longest} characters`,
    };
    throw invalid('words-missing', message, [{ field: 'words', message }]);
  }
  const { task } = offer;
  const type = view.run.procedure.actSet.acts[offer.act]?.event;
  const event = WarningEvent.parse({ type, act: offer.act, task: task?.key, words: written });
  const author = {
    account: actor.accountId,
    name: signatureOf(actor, task),
    agency: task?.agency,
  };
  await inTransaction(platform.database, (tx) => append(tx, view, event, author, platform.now()));
}

const longest = 4000;

/** What an official can do with a warning now. */
export function offersTo({ run, calendar, stored }: WarningView, actor: OfficialActor, now: Date) {
  return openOffers(run, calendar, dateIn(now)).filter(({ task }) =>
    monitoringPolicy.can(actor, 'act-on-warning', {
      agency: stored.agency,
      owner: task,
      judgedBy: task?.stage === 'review' ? judgeOf(run.actions) : undefined,
    }),
  );
}
