import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { getCallerInUse, listCallers } from '../caller/list-callers.ts';
import { addKey, registerCaller, retireKey } from '../caller/register-caller.ts';
import { askersOf } from '../grant/askers.ts';
import { readNames } from '../names.ts';
import { CallerPage } from './caller-page.tsx';
import { CallersPage, type CallersPageProps } from './callers-page.tsx';
import { callersPath, cataloguePath } from './paths.ts';
import { exchangeWords } from './words.ts';

/** Systems that call, their keys, and what they have called. */
export function callerConsole(platform: Platform): Hono<Env> {
  const wordsOf = (c: Context<Env>) => messagesIn(exchangeWords, c.get('locale'));
  const catalogue = (c: Context<Env>) => ({ label: wordsOf(c).title, href: cataloguePath });

  const showAll = async (c: Context<Env>, typed?: CallersPageProps['typed'], refusal?: Refusal) => {
    const agencies = askersOf(getOfficial(c));
    const callers = await listCallers(platform, getOfficial(c));
    const names = await readNames(platform, c.get('locale'));
    return c.render(<CallersPage {...{ callers, agencies, names, typed, refusal }} />, {
      title: wordsOf(c).callers,
      breadcrumbs: [catalogue(c)],
      ...(refusal && { errors: Math.max(refusal.faults.length, 1), status: statusOf(refusal) }),
    });
  };

  const showOne = async (c: Context<Env>, typed?: string, refusal?: Refusal) => {
    const id = c.req.param('caller') ?? '';
    const { caller, figures } = await getCallerInUse(platform, getOfficial(c), id);
    const names = await readNames(platform, c.get('locale'));
    return c.render(<CallerPage {...{ caller, figures, names, typed, refusal }} />, {
      title: caller.name,
      breadcrumbs: [catalogue(c), { label: wordsOf(c).callers, href: callersPath }],
      ...(refusal && { errors: 1, status: statusOf(refusal) }),
    });
  };

  return new Hono<Env>()
    .get(callersPath, (c) => showAll(c))
    .post(callersPath, async (c) => {
      const form = await readForm(c);
      const text = (name: string) => form.get(name) ?? '';
      const typed = { agency: text('agency'), name: text('name'), key: text('key') };
      const done = await attempt(() => registerCaller(platform, getOfficial(c), typed));
      return done.done ? seeOther(c, `${callersPath}/${done.value}`) : showAll(c, typed, done.refusal);
    })
    .get(`${callersPath}/:caller`, (c) => showOne(c))
    .post(`${callersPath}/:caller/keys`, async (c) => {
      const pem = (await readForm(c)).get('key') ?? '';
      const id = c.req.param('caller');
      const done = await attempt(() => addKey(platform, getOfficial(c), id, pem));
      return done.done ? seeOther(c, `${callersPath}/${id}`) : showOne(c, pem, done.refusal);
    })
    .post(`${callersPath}/:caller/keys/:kid/end`, async (c) => {
      await readForm(c);
      const id = c.req.param('caller');
      await retireKey(platform, getOfficial(c), id, c.req.param('kid'));
      return seeOther(c, `${callersPath}/${id}`);
    });
}
