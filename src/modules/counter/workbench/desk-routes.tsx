import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { attendWindow, leaveWindow } from '../commands/attend-window.ts';
import { beginReception } from '../commands/begin-reception.ts';
import { getDesk } from '../queries/get-desk.ts';
import { callNext, dealWithCalled, serveCalled, transferCalled } from '../tickets/call-ticket.ts';
import { DeskPage } from './desk-page.tsx';
import { deskPath, receptionPath } from './paths.ts';
import { counterWords } from './words.ts';

/** Signing on to a window, and who comes next. */
export function deskRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(deskPath, (c) => showDesk(c, platform))
    .post(`${deskPath}/window`, async (c) => {
      const form = await readForm(c);
      const [hall = '', number = ''] = (form.get('window') ?? '').split('/');
      const done = await attempt(() => attendWindow(platform, getOfficial(c), { hall, number }));
      return done.done ? seeOther(c, deskPath) : showDesk(c, platform, done.refusal);
    })
    .post(`${deskPath}/leave`, async (c) => {
      await readForm(c);
      const done = await attempt(() => leaveWindow(platform, getOfficial(c)));
      return done.done ? seeOther(c, deskPath) : showDesk(c, platform, done.refusal);
    })
    .post(`${deskPath}/call`, async (c) => {
      const act = (await readForm(c)).get('act');
      const official = getOfficial(c);
      const done = await attempt(() =>
        act === 'next'
          ? callNext(platform, official)
          : dealWithCalled(platform, official, act === 'missed' ? 'missed' : 'called-again'),
      );
      return done.done ? seeOther(c, deskPath) : showDesk(c, platform, done.refusal);
    })
    .post(`${deskPath}/transfer`, async (c) => {
      const group = (await readForm(c)).get('group') ?? '';
      const done = await attempt(() => transferCalled(platform, getOfficial(c), group));
      return done.done ? seeOther(c, deskPath) : showDesk(c, platform, done.refusal);
    })
    .post(`${deskPath}/receptions`, async (c) => {
      await readForm(c);
      const begun = await attempt(() => beginReception(platform, getOfficial(c)));
      if (begun.done) await serveCalled(platform, getOfficial(c));
      return begun.done ? seeOther(c, receptionPath(begun.value)) : showDesk(c, platform, begun.refusal);
    });
}

async function showDesk(c: Context<Env>, platform: Platform, refusal?: Refusal): Promise<Response> {
  const desk = await getDesk(platform, getOfficial(c));
  return c.render(<DeskPage desk={desk} refusal={refusal} />, {
    title: messagesIn(counterWords, c.get('locale')).desk,
    private: true,
    ...(refusal ? { status: statusOf(refusal), errors: 1 } : {}),
  });
}
