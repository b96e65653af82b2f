import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { distinctName, getDirectory } from '../../../agencies/index.ts';
import { type Env, getOfficial, handlingRoles, requireOfficial } from '../../../identity/index.ts';
import { getFirstContact } from '../../first-contact/get-first-contact.ts';
import { handOverFirstContact } from '../../first-contact/hand-over-first-contact.ts';
import { readAnswered } from '../../first-contact/list-answered.ts';
import { firstContactPolicy } from '../../policy.ts';
import { AnsweredList, answeredPath } from './answered-page.tsx';
import { FirstContactPage, type FirstContactPageProps } from './first-contact-page.tsx';
import { firstContactWords } from './first-contact-words.ts';

/** Who answers for which case (首问负责). */
export function firstContactRoutes(platform: Platform): Hono<Env> {
  const one = '/workbench/cases/:number/first-contact';
  return new Hono<Env>()
    .use(answeredPath, requireOfficial(...handlingRoles))
    .get(answeredPath, async (c) => {
      const page = await readAnswered(platform, getOfficial(c), c.req.query('after'));
      const { mine } = messagesIn(firstContactWords, c.get('locale'));
      return c.render(<AnsweredList page={page} />, { title: mine, wide: true });
    })
    .get(one, (c) => show(c, platform))
    .post(one, async (c) => {
      const form = await readForm(c);
      const number = c.req.param('number');
      const input = { number, to: form.get('to') ?? '', reasons: form.get('reasons') ?? '' };
      const done = await attempt(() => handOverFirstContact(platform, getOfficial(c), input));
      return done.done ? seeOther(c, `${c.req.path}?done`) : show(c, platform, input, done.refusal);
    });
}

async function show(
  c: Context<Env>,
  platform: Platform,
  typed: FirstContactPageProps['typed'] = {},
  refusal?: Refusal,
): Promise<Response> {
  const official = getOfficial(c);
  const view = await getFirstContact(platform, official, c.req.param('number') ?? '');
  const { number } = view.stored;
  const directory = await getDirectory(platform.database);
  const { title, mine } = messagesIn(firstContactWords, c.get('locale'));
  return c.render(
    <FirstContactPage
      view={view}
      mayHandOver={view.contact !== undefined && firstContactPolicy.can(official, 'hand-over', view.contact)}
      agencyName={(code) => textIn(distinctName(directory, code), c.get('locale'))}
      typed={typed}
      refusal={refusal}
      isDone={c.req.query('done') !== undefined}
    />,
    {
      title,
      breadcrumbs: [
        { label: mine, href: answeredPath },
        { label: number, href: `/workbench/cases/${number}` },
      ],
      ...(refusal && { errors: 1, status: statusOf(refusal) }),
    },
  );
}
