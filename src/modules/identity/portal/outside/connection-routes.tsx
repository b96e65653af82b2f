import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../../kernel/messages.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { selfOf } from '../../actor.ts';
import type { Env } from '../../http/env.ts';
import { getPerson, requirePerson } from '../../http/require-actor.ts';
import { requireProof } from '../../http/require-proof.tsx';
import { readStepCookie } from '../../http/step-cookie.ts';
import { findArrival } from '../../outside/arrival.ts';
import { connectProvider, disconnectProvider } from '../../outside/connect.ts';
import { findProvider, listConnections, listOpenProviders } from '../../outside/list-providers.ts';
import { connectPath, providersPath } from '../../outside/paths.ts';
import type { Provider } from '../../outside/provider.ts';
import { ConnectPage } from './arrival-pages.tsx';
import { LeavingPage, ProviderFailedPage, ProvidersPage } from './pages.tsx';
import { outsideWords } from './words.ts';

/** The outside accounts of whoever is signed in. */
export function connectionRoutes(
  platform: Platform,
  begin: (c: Context<Env>, provider: Provider) => Promise<URL>,
): Hono<Env> {
  return new Hono<Env>()
    .use(providersPath, requirePerson)
    .use(`${providersPath}/*`, requirePerson, requireProof(platform, 'writing'))
    .get(providersPath, async (c) => {
      const providers = await listOpenProviders(platform);
      const links = await listConnections(platform, getPerson(c));
      return c.render(
        <ProvidersPage providers={providers} links={links} done={c.req.query('done')} />,
        pageOf(c),
      );
    })
    .get(connectPath, async (c) => {
      const arrival = await findArrival(platform, readStepCookie(c, platform, 'outside'));
      if (!arrival) return seeOther(c, providersPath);
      return c.render(<ConnectPage arrival={arrival} name={selfOf(getPerson(c)).name} />, pageOf(c));
    })
    .post(connectPath, async (c) => {
      await readForm(c);
      const arrival = await findArrival(platform, readStepCookie(c, platform, 'outside'));
      if (!arrival) return seeOther(c, providersPath);
      const connected = await attempt(() => connectProvider(platform, getPerson(c), arrival));
      if (connected.done) return seeOther(c, `${providersPath}?done=connected`);
      const text = textIn(connected.refusal.text, c.get('locale'));
      return c.render(<ProviderFailedPage text={text} />, { ...pageOf(c), status: 409 });
    })
    .post(`${providersPath}/:provider/begin`, async (c) => {
      await readForm(c);
      const provider = await findProvider(platform, c.req.param('provider'));
      if (!provider) return c.notFound();
      const begun = await attempt(() => begin(c, provider));
      if (begun.done) {
        return c.render(<LeavingPage address={begun.value.href} provider={provider} />, pageOf(c));
      }
      const text = textIn(begun.refusal.text, c.get('locale'));
      return c.render(<ProviderFailedPage text={text} />, { ...pageOf(c), status: 400 });
    })
    .post(`${providersPath}/:provider/disconnect`, async (c) => {
      await readForm(c);
      await disconnectProvider(platform, getPerson(c), c.req.param('provider'));
      return seeOther(c, `${providersPath}?done=ended`);
    });
}

function pageOf(c: Context<Env>) {
  const { title, account } = messagesIn(outsideWords, c.get('locale'));
  return {
    title,
    noIndex: true,
    private: true,
    section: 'my',
    breadcrumbs: [{ label: account, href: '/my/account' }, { label: title }],
  };
}
