import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { getProcedures } from '../../procedures/index.ts';
import { actOnGrant, getGrant, offersOn } from '../grant/act-on-grant.ts';
import { listGrants } from '../grant/list-grants.ts';
import { readNames } from '../names.ts';
import { GrantPage } from './grant-page.tsx';
import { GrantsPage } from './grants-page.tsx';
import { cataloguePath, grantsPath } from './paths.ts';
import { exchangeWords } from './words.ts';

/** Requests for data, and what their owners answer. */
export function grantRoutes(platform: Platform): Hono<Env> {
  const show = async (c: Context<Env>, failed?: { refusal: Refusal; typed: string }) => {
    const official = getOfficial(c);
    const view = await getGrant(platform, official, c.req.param('number') ?? '');
    const offered = offersOn(view, official, platform.now()).map(({ act }) => ({
      act,
      name: view.run.procedure.actSet.acts[act]?.name ?? { zh: act },
    }));
    const names = await readNames(platform, c.get('locale'));
    const { title, grants } = messagesIn(exchangeWords, c.get('locale'));
    return c.render(
      <GrantPage
        {...{ view, names, offered }}
        isDone={c.req.query('done') !== undefined}
        typed={failed?.typed}
        refusal={failed?.refusal}
      />,
      {
        title: view.stored.number,
        breadcrumbs: [
          { label: title, href: cataloguePath },
          { label: grants, href: grantsPath },
        ],
        ...(failed && { errors: 1, status: statusOf(failed.refusal) }),
      },
    );
  };

  return new Hono<Env>()
    .get(grantsPath, async (c) => {
      const { grants, next } = await listGrants(platform, getOfficial(c), c.req.query('after'));
      const procedure = (await getProcedures(platform.database)).findLatest('data-request');
      const words = messagesIn(exchangeWords, c.get('locale'));
      return c.render(
        <GrantsPage
          grants={grants}
          next={next}
          statuses={procedure?.actSet.statuses ?? {}}
          names={await readNames(platform, c.get('locale'))}
        />,
        { title: words.grants, breadcrumbs: [{ label: words.title, href: cataloguePath }], wide: true },
      );
    })
    .get(`${grantsPath}/:number`, (c) => show(c))
    .post(`${grantsPath}/:number`, async (c) => {
      const form = await readForm(c);
      const number = c.req.param('number');
      const input = { number, act: form.get('act') ?? '', words: form.get('words') ?? '' };
      const done = await attempt(() => actOnGrant(platform, getOfficial(c), input));
      return done.done
        ? seeOther(c, `${grantsPath}/${number}?done`)
        : show(c, { refusal: done.refusal, typed: input.words });
    });
}
