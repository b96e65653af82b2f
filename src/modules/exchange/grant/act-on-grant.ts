import { dateIn } from '../../../kernel/date.ts';
import { conflict, invalid, notFound } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import {
  applyAction,
  type CarriedRun,
  getCalendar,
  getProcedures,
  type OfficialCalendar,
  openOffers,
  reduceRun,
  standingOf,
} from '../../procedures/index.ts';
import { exchangePolicy } from '../policy.ts';
import { type GrantAction, GrantEvent, type GrantProjection, type StoredGrant } from './grant.ts';
import { appendGrantAct, findGrant } from './grant-store.ts';

export interface GrantView {
  readonly stored: StoredGrant;
  readonly run: CarriedRun<GrantEvent>;
  readonly calendar: OfficialCalendar;
}

/** To whom it does not concern it does not exist. @throws Refusal `grant-unknown` */
export async function getGrant(
  { database }: Platform,
  actor: OfficialActor,
  number: string,
): Promise<GrantView> {
  const stored = await findGrant(database, number);
  if (!stored || !exchangePolicy.can(actor, 'see-grant', stored)) {
    throw notFound('grant-unknown', {
      zh: '没有找到这个共享申请，或者您无权查看。请核对编号。',
      en: 'There is no such request, or you may not see it. Check its number.',
    });
  }
  const [procedures, calendar] = await Promise.all([getProcedures(database), getCalendar(database)]);
  const procedure = procedures.getVersion(stored.procedureCode, stored.procedureVersion);
  return { stored, run: reduceRun(procedure, stored.actions), calendar };
}

/** What an official can do with the request now. */
export function offersOn({ run, calendar, stored }: GrantView, actor: OfficialActor, now: Date) {
  return openOffers(run, calendar, dateIn(now)).filter(({ task }) =>
    exchangePolicy.can(actor, 'act-on-grant', { ...stored, task }),
  );
}

export interface GrantAct {
  readonly number: string;
  readonly act: string;
  readonly words: string;
}

/** Grants, refuses, revokes or ends. @throws Refusal `grant-unknown`, `act-not-offered`, `words-missing`, `grant-changed` */
export async function actOnGrant(platform: Platform, actor: OfficialActor, input: GrantAct): Promise<void> {
  const view = await getGrant(platform, actor, input.number);
  const now = platform.now();
  const offer = offersOn(view, actor, now).find(({ act }) => act === input.act);
  if (!offer) {
    throw invalid('act-not-offered', {
      zh: '这个申请现在不能这样办理：可能已经办过，或者轮到别的单位。请刷新后查看。',
      en: 'This cannot be done now: perhaps it is done already, or it is somebody else’s turn. Reload the page.',
    });
  }
  const words = input.words.trim();
  if (words === '' || words.length > longest) {
    const message = {
      zh: `请写明理由，不超过${longest}字`,
      en: `Give the reasons, at most ${longest} characters`,
    };
    throw invalid('words-missing', message, [{ field: 'words', message }]);
  }
  const { stored, run, calendar } = view;
  const action: GrantAction = {
    sequence: stored.sequence + 1,
    at: new Date(Math.max(now.getTime(), stored.actions.at(-1)?.at.getTime() ?? 0)),
    actor: { account: actor.accountId, name: signatureOf(actor, offer.task), agency: offer.task?.agency },
    event: GrantEvent.parse({
      type: run.procedure.actSet.acts[offer.act]?.event,
      act: offer.act,
      task: offer.task?.key,
      words,
    }),
  };
  const projection = projectionOf(applyAction(run, action), calendar, now);
  const isWritten = await inTransaction(platform.database, (tx) =>
    appendGrantAct(tx, stored, action, projection),
  );
  if (!isWritten) {
    throw conflict('grant-changed', {
      zh: '有人刚刚办理了这个申请，您的操作没有办成。请刷新后查看。',
      en: 'Somebody has just acted on this request, and yours was not done. Reload the page.',
    });
  }
}

const longest = 2000;

export function projectionOf(
  run: CarriedRun<GrantEvent>,
  calendar: OfficialCalendar,
  now: Date,
): GrantProjection {
  const [owed] = standingOf(run, calendar, dateIn(now)).open;
  return {
    status: run.status,
    waitsRole: owed?.task.role ?? null,
    waitsAgency: owed?.task.agency ?? null,
    dueOn: owed?.dueOn ?? null,
    closedAt: run.closedAt ?? null,
  };
}
