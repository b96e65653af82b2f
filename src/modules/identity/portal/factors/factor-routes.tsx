import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { messagesIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { Button, Form, PageHeading, useMessages } from '../../../../web/ui/index.ts';
import { capacityName, selfOf } from '../../actor.ts';
import { addPasskey, offerPasskey } from '../../factors/add-passkey.ts';
import { authenticatorUri } from '../../factors/one-time-code.ts';
import { relyingPartyOf } from '../../factors/relying-party.ts';
import { removeCodes, removePasskey, replaceRecoveryCodes } from '../../factors/remove-factor.ts';
import { beginCodes, confirmCodes } from '../../factors/set-up-codes.ts';
import type { Env } from '../../http/env.ts';
import { readPasskeyForm } from '../../http/passkey-form.ts';
import { getActor } from '../../http/require-actor.ts';
import { requireProof } from '../../http/require-proof.tsx';
import { getFactors, listOwnPasskeys } from '../../queries/get-factors.ts';
import { problemsOf } from '../form-problems.ts';
import { CodesPage } from './codes-page.tsx';
import { factorWords } from './factor-words.ts';
import { PasskeysPage } from './passkeys-page.tsx';
import { ShownCodesPage } from './recovery-codes-page.tsx';

/** Second factors of persons (`/my/account/…`) and officials (`/workbench/account/…`); every page wants a fresh proof. */
export function factorRoutes(platform: Platform, base: string, guard: MiddlewareHandler<Env>): Hono<Env> {
  const app = new Hono<Env>();
  for (const part of ['codes', 'passkeys', 'recovery-codes']) {
    app.use(`${base}/${part}/*`, guard, requireProof(platform));
  }
  return app
    .get(`${base}/codes`, (c) => renderCodes(c, platform, base))
    .post(`${base}/codes`, async (c) => {
      const code = (await readForm(c)).get('code') ?? '';
      const confirmed = await attempt(() => confirmCodes(platform, getActor(c), code));
      if (!confirmed.done) return renderCodes(c, platform, base, confirmed.refusal);
      return showCodes(c, base, confirmed.value);
    })
    .post(`${base}/codes/remove`, async (c) => {
      await readForm(c);
      await removeCodes(platform, getActor(c));
      return seeOther(c, `${base}?done=codes#factors`);
    })
    .get(`${base}/passkeys`, async (c) => {
      const passkeys = await listOwnPasskeys(platform, getActor(c));
      const { title } = messagesIn(factorWords, c.get('locale')).passkeys;
      return c.render(<PasskeysPage base={base} passkeys={passkeys} />, {
        ...pageOf(c, base, title),
        scripts: ['passkey.js'],
      });
    })
    .post(`${base}/passkeys/options`, async (c) => {
      await readForm(c);
      return c.json(await offerPasskey(platform, getActor(c), relyingPartyOf(platform, c.req.url)));
    })
    .post(`${base}/passkeys`, async (c) => {
      const form = await readForm(c);
      const input = {
        party: relyingPartyOf(platform, c.req.url),
        response: readPasskeyForm(form),
        name: form.get('name') ?? '',
      };
      const added = await attempt(() => addPasskey(platform, getActor(c), input));
      if (!added.done) return c.json({ code: added.refusal.code }, 422);
      return c.json({ to: added.value ? `${base}/passkeys` : `${base}/recovery-codes` });
    })
    .post(`${base}/passkeys/remove`, async (c) => {
      const id = (await readForm(c)).get('id') ?? '';
      await removePasskey(platform, getActor(c), id);
      return seeOther(c, `${base}?done=passkey#factors`);
    })
    .get(`${base}/recovery-codes`, async (c) => {
      const { recoveryCodes } = await getFactors(platform, getActor(c));
      const { title } = messagesIn(factorWords, c.get('locale')).recovery;
      return c.render(<RecoveryPage base={base} left={recoveryCodes} />, pageOf(c, base, title));
    })
    .post(`${base}/recovery-codes`, async (c) => {
      await readForm(c);
      return showCodes(c, base, await replaceRecoveryCodes(platform, getActor(c)));
    });
}

async function renderCodes(c: Context<Env>, platform: Platform, base: string, refusal?: Refusal) {
  const actor = getActor(c);
  const locale = c.get('locale');
  const { hasCodes } = await getFactors(platform, actor);
  const problems = problemsOf(refusal, locale);
  const account = actor.kind === 'person' ? selfOf(actor).name : capacityName(actor);
  const secret = hasCodes ? undefined : await beginCodes(platform, actor);
  const setUp = secret && {
    secret,
    uri: authenticatorUri(secret, { issuer: platform.site.name.zh, account }),
  };
  return c.render(<CodesPage base={base} setUp={setUp || undefined} problems={problems} />, {
    ...pageOf(c, base, messagesIn(factorWords, locale).codes.title),
    errors: problems.summary.length,
    status: refusal ? (refusal.kind === 'too-many' ? 429 : 422) : 200,
  });
}

function showCodes(c: Context<Env>, base: string, codes: readonly string[]) {
  if (codes.length === 0) return seeOther(c, `${base}#factors`);
  const { shown } = messagesIn(factorWords, c.get('locale')).recovery;
  return c.render(<ShownCodesPage base={base} codes={codes} />, pageOf(c, base, shown));
}

function RecoveryPage({ base, left }: { base: string; left: number }) {
  const words = useMessages(factorWords).recovery;
  return (
    <>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <p>{words.left(left)}</p>
      <Form action={`${base}/recovery-codes`}>
        <p>{words.renewText}</p>
        <Button>{words.renew}</Button>
      </Form>
    </>
  );
}

function pageOf(c: Context<Env>, base: string, title: string) {
  const { account } = messagesIn(factorWords, c.get('locale'));
  return {
    title,
    noIndex: true,
    private: true,
    section: 'my',
    breadcrumbs: [{ label: account, href: base }],
  };
}
