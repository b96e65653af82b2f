import { once } from 'node:events';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type Provider from 'oidc-provider';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type Actor, type Env, getActor, requireSignedIn, signedInName } from '../../identity/index.ts';
import { noteActor } from '../actor-behind.ts';
import type { Client } from '../client.ts';
import { giveConsent, withdrawConsent } from '../commands/consent.ts';
import { findClient, listAuthorisations } from '../list-authorisations.ts';
import { authorisationsPath, failedPath, interactionPath, mountPath } from '../paths.ts';
import { providerOf, type Speaker } from '../provider.ts';
import { subjectOf } from '../subject.ts';
import { logoutRoutes } from './logout-routes.tsx';
import { AuthorisationsPage, ConsentPage, FailedPage, GoOnPage } from './pages.tsx';
import { openidWords } from './words.ts';

/** Signing in to other systems with an account of this site (OpenID Connect Core 1.0, code flow with PKCE). */
export function portalRoutes(platform: Platform): Hono<Env> {
  const provider = providerOf(platform);
  const speak = speakProtocol(platform, provider);
  return new Hono<Env>()
    .get(failedPath, (c) => showFailed(c, c.req.query('error') ?? ''))
    .use(`${interactionPath}/*`, requireSignedIn)
    .get(`${interactionPath}/:uid`, (c) => goOn(c, platform, provider))
    .post(`${interactionPath}/:uid`, (c) => answer(c, platform, provider))
    .route('/', logoutRoutes(platform))
    .get(`${mountPath}/*`, speak)
    .post(`${mountPath}/*`, speak)
    .use(authorisationsPath, requireSignedIn)
    .get(authorisationsPath, async (c) => {
      const { mine, account } = messagesIn(openidWords, c.get('locale'));
      const authorisations = await listAuthorisations(platform, getActor(c));
      return c.render(<AuthorisationsPage authorisations={authorisations} />, {
        title: mine,
        private: true,
        breadcrumbs: [{ label: account, href: '/my/account' }, { label: mine }],
      });
    })
    .post(authorisationsPath, async (c) => {
      const client = (await readForm(c)).get('client') ?? '';
      await withdrawConsent(platform, getActor(c), client);
      return seeOther(c, authorisationsPath);
    });
}

/** Hands the request over to the library, which answers it whole. */
function speakProtocol(
  { publicUrl }: Pick<Platform, 'publicUrl'>,
  provider: () => Promise<Speaker>,
): MiddlewareHandler<Env> {
  const { host, protocol } = new URL(publicUrl);
  return async (c) => {
    const { incoming, outgoing } = c.env as unknown as HttpBindings;
    noteActor(incoming, c.get('actor'));
    const whole = incoming.url ?? '';
    // Its documents name addresses: those of the site, not of whatever host the request claims to have asked.
    Object.assign(incoming.headers, { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
    const { handle } = await provider();
    Object.assign(incoming, { originalUrl: whole, url: whole.slice(mountPath.length) || '/' });
    const done = once(outgoing, 'close');
    await handle(incoming, outgoing);
    if (!outgoing.writableEnded) await done;
    return RESPONSE_ALREADY_SENT;
  };
}

interface Step {
  readonly prompt: string;
  readonly client: Client;
}

/** What the library waits for; a step that is unknown or over leads to the page that says so. */
async function findStep(
  c: Context<Env>,
  platform: Platform,
  provider: () => Promise<Speaker>,
): Promise<Step | undefined> {
  const { incoming, outgoing } = c.env as unknown as HttpBindings;
  const details = await (await provider()).provider
    .interactionDetails(incoming, outgoing)
    .catch(() => undefined);
  const client = details && (await findClient(platform.database, String(details.params.client_id)));
  return details && client && details.uid === c.req.param('uid')
    ? { prompt: details.prompt.name, client }
    : undefined;
}

async function goOn(
  c: Context<Env>,
  platform: Platform,
  provider: () => Promise<Speaker>,
): Promise<Response> {
  const actor = getActor(c);
  const step = await findStep(c, platform, provider);
  if (!step) return showFailed(c, 'other');
  if (c.get('mustEnrol')) return seeOther(c, '/workbench/account?done=enrol#factors');
  if (actor.kind !== step.client.audience) return showFailed(c, 'wrong-audience');
  if (step.prompt === 'login') return leave(c, provider, step, { login: { accountId: subjectOf(actor) } });
  return showConsent(c, platform, step.client, actor);
}

async function answer(
  c: Context<Env>,
  platform: Platform,
  provider: () => Promise<Speaker>,
): Promise<Response> {
  const given = (await readForm(c)).get('answer');
  const actor = getActor(c);
  const step = await findStep(c, platform, provider);
  if (!step || actor.kind !== step.client.audience) return showFailed(c, 'other');
  if (given !== 'allow') return leave(c, provider, step, { error: 'access_denied' });
  await giveConsent(platform, actor, step.client);
  return leave(c, provider, step, { consent: {} });
}

async function leave(
  c: Context<Env>,
  provider: () => Promise<Speaker>,
  { client }: Step,
  result: Parameters<Provider['interactionResult']>[2],
): Promise<Response> {
  const { incoming, outgoing } = c.env as unknown as HttpBindings;
  const back = await (await provider()).provider.interactionResult(incoming, outgoing, result);
  const { goOn: title } = messagesIn(openidWords, c.get('locale'));
  const { pathname, search } = new URL(back);
  return c.render(<GoOnPage address={pathname + search} client={client} />, { title, private: true });
}

async function showConsent(
  c: Context<Env>,
  platform: Platform,
  client: Client,
  actor: Actor,
): Promise<Response> {
  const locale = c.get('locale');
  const { title } = messagesIn(openidWords, locale);
  const agency = textIn((await getDirectory(platform.database)).getAgency(client.agency).name, locale);
  const name = signedInName(actor, locale);
  return c.render(<ConsentPage uid={c.req.param('uid') ?? ''} {...{ client, agency, name }} />, {
    title: title(textIn(client.name, locale)),
    private: true,
  });
}

function showFailed(c: Context<Env>, error: string): Response | Promise<Response> {
  const { failed } = messagesIn(openidWords, c.get('locale'));
  return c.render(<FailedPage error={error} />, { title: failed, private: true, status: 400 });
}
