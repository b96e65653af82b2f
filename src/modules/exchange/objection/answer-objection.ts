import { dateIn } from '../../../kernel/date.ts';
import { conflict, invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import { applyAction, openOffers } from '../../procedures/index.ts';
import { exchangePolicy } from '../policy.ts';
import { type ObjectionAction, ObjectionEvent } from './objection.ts';
import { appendObjectionAct } from './objection-store.ts';
import { projectionOf } from './projection-of.ts';
import type { ObjectionView } from './read-objection.ts';

/** What an official can answer now; nobody answers for the own read. */
export function offersOn({ run, calendar, stored }: ObjectionView, actor: OfficialActor, now: Date) {
  const subject = { owner: stored.agency, reader: stored.reader ?? undefined };
  return openOffers(run, calendar, dateIn(now)).filter(({ task }) =>
    exchangePolicy.can(actor, 'answer-objection', { ...subject, task }),
  );
}

/** Answers once and for all. @throws Refusal `act-not-offered`, `words-missing`, `objection-changed` */
export async function answerObjection(
  platform: Platform,
  actor: OfficialActor,
  view: ObjectionView,
  input: { readonly act: string; readonly words: string },
): Promise<void> {
  const now = platform.now();
  const { stored, run, calendar } = view;
  const offer = offersOn(view, actor, now).find(({ act }) => act === input.act);
  if (!offer) {
    throw invalid('act-not-offered', {
      zh: '这个异议现在不能由您答复：可能已经答复，或者查询人就是您本人。请刷新后查看。',
      en: 'You cannot answer this now: perhaps it is answered, or it was you who has read. Reload the page.',
    });
  }
  const words = input.words.trim();
  if (words === '' || words.length > longest) {
    const message = {
      zh: `请写明核实的情况和理由，不超过${longest}字`,
      en: `Say what was found and why, at most ${longest} characters`,
    };
    throw invalid('words-missing', message, [{ field: 'words', message }]);
  }
  const action: ObjectionAction = {
    sequence: stored.sequence + 1,
    at: new Date(Math.max(now.getTime(), stored.actions.at(-1)?.at.getTime() ?? 0)),
    actor: { account: actor.accountId, name: signatureOf(actor, offer.task), agency: stored.agency },
    event: ObjectionEvent.parse({
      type: run.procedure.actSet.acts[offer.act]?.event,
      act: offer.act,
      task: offer.task?.key,
      words,
    }),
  };
  const projection = projectionOf(applyAction(run, action), calendar, now);
  const isWritten = await inTransaction(platform.database, (tx) =>
    appendObjectionAct(tx, stored, action, projection),
  );
  if (!isWritten) {
    throw conflict('objection-changed', {
      zh: '有人刚刚答复了这个异议。请刷新后查看。',
      en: 'Somebody has just answered this objection. Reload the page.',
    });
  }
}

const longest = 2000;
