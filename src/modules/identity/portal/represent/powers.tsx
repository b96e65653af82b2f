import { type Context, Hono } from 'hono';
import { addDays, addYears, dateIn } from '../../../../kernel/date.ts';
import { messagesIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { capacityName, selfOf } from '../../actor.ts';
import type { Env } from '../../http/env.ts';
import { getPerson, requirePerson } from '../../http/require-actor.ts';
import { requireProof } from '../../http/require-proof.tsx';
import type { IdentityPorts } from '../../ports.ts';
import { answerPower } from '../../powers/answer-power.ts';
import { endPower } from '../../powers/end-power.ts';
import { getPower, listPowers } from '../../powers/get-power.ts';
import { givePower } from '../../powers/give-power.ts';
import { findPrincipal, requirePrincipal } from '../../powers/principal.ts';
import type { PowerInput } from '../../powers/read-power.ts';
import { problemsOf } from '../form-problems.ts';
import { PowerFormPage } from './power-form-page.tsx';
import { PowerPage } from './power-page.tsx';
import { powerWords } from './power-words.ts';
import { PowersPage } from './powers-page.tsx';

const path = '/my/powers';

/** Powers of attorney of a person: given, received, accepted, ended, printed. */
export function powerRoutes(platform: Platform, ports: IdentityPorts): Hono<Env> {
  return new Hono<Env>()
    .use(`${path}/*`, requirePerson)
    .use(`${path}/new`, requireProof(platform))
    .get(path, async (c) => {
      const actor = getPerson(c);
      const words = messagesIn(powerWords, c.get('locale'));
      return c.render(
        <PowersPage
          powers={await listPowers(platform, actor)}
          principal={findPrincipal(actor)?.name}
          isVerified={selfOf(actor).assurance === 'verified'}
          done={c.req.query('done')}
        />,
        { ...pageOf(words.title), breadcrumbs: [{ label: words.choose, href: '/my/capacity' }] },
      );
    })
    .get(`${path}/new`, (c) => {
      const today = dateIn(platform.now());
      requirePrincipal(getPerson(c), today);
      const [from, until] = [today, addDays(addYears(today, 1), -1)];
      const item = c.req.query('item');
      const scope = item ? 'some' : '';
      const items = item ? [item] : [];
      return renderForm(c, ports, { typed: { ...emptyPower, scope, items, from, until }, find: '' });
    })
    .post(`${path}/new`, (c) => handleForm(c, platform, ports))
    .get(`${path}/:power`, async (c) => {
      const view = await getPower(platform, getPerson(c), c.req.param('power'));
      const items = await ports.items.named(view.power.items ?? []);
      const words = messagesIn(powerWords, c.get('locale'));
      return c.render(<PowerPage view={view} items={items} done={c.req.query('done')} />, {
        ...pageOf(words.document.title),
        breadcrumbs: [{ label: words.title, href: path }],
      });
    })
    .post(`${path}/:power/answer`, async (c) => {
      const isAccepted = (await readForm(c)).get('answer') === 'accept';
      const { power } = await getPower(platform, getPerson(c), c.req.param('power'));
      await answerPower(platform, selfOf(getPerson(c)), power.id, isAccepted);
      return seeOther(c, `${path}/${power.id}?done=${isAccepted ? 'accepted' : 'declined'}`);
    })
    .post(`${path}/:power/end`, async (c) => {
      await readForm(c);
      const { power, as } = await getPower(platform, getPerson(c), c.req.param('power'));
      await endPower(platform, getPerson(c), power.id);
      return seeOther(c, `${path}/${power.id}?done=${as === 'principal' ? 'revoked' : 'renounced'}`);
    });
}

const emptyPower: PowerInput = {
  agentName: '',
  agentNumber: '',
  acts: [],
  scope: '',
  items: [],
  from: '',
  until: '',
};

async function handleForm(c: Context<Env>, platform: Platform, ports: IdentityPorts): Promise<Response> {
  const form = await readForm(c);
  const field = (name: string) => form.get(name) ?? '';
  const typed: PowerInput = {
    agentName: field('agentName'),
    agentNumber: field('agentNumber'),
    acts: form.getAll('acts'),
    scope: field('scope'),
    items: [...new Set(form.getAll('items'))].slice(0, 200),
    from: field('from'),
    until: field('until'),
  };
  const find = field('find').trim().slice(0, 60);
  if (field('step') === 'find') return renderForm(c, ports, { typed: { ...typed, scope: 'some' }, find });
  const known = await ports.items.named(typed.items);
  const items = typed.items.filter((code) => known.has(code));
  const given = await attempt(() => givePower(platform, ports.registers, getPerson(c), { ...typed, items }));
  if (given.done) return seeOther(c, `${path}/${given.value}?done=given`);
  return renderForm(c, ports, { typed, find, refusal: given.refusal });
}

async function renderForm(
  c: Context<Env>,
  ports: IdentityPorts,
  { typed, find, refusal }: { typed: PowerInput; find: string; refusal?: Refusal },
) {
  const locale = c.get('locale');
  const problems = problemsOf(refusal, locale);
  const words = messagesIn(powerWords, locale);
  return c.render(
    <PowerFormPage
      principal={capacityName(getPerson(c))}
      typed={typed}
      find={find}
      found={find === '' || refusal ? undefined : await ports.items.find(find)}
      chosen={await ports.items.named(typed.items)}
      problems={problems}
    />,
    {
      ...pageOf(words.form.title),
      errors: problems.summary.length,
      status: refusal ? (refusal.kind === 'too-many' ? 429 : 422) : 200,
      breadcrumbs: [{ label: words.title, href: path }],
    },
  );
}

function pageOf(title: string) {
  return { title, noIndex: true, private: true, section: 'my' } as const;
}
