import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { chargeStates } from '../charge.ts';
import { collectAtWindow, exemptCharge, refundAtWindow } from '../commands/act-at-desk.ts';
import { paymentPolicy } from '../policy.ts';
import { getCharge } from '../queries/get-charge.ts';
import { listCharges, readDifferences } from '../queries/list-charges.ts';
import { paymentWords } from '../words.ts';
import { ChargePage, type ChargePageProps } from './charge-page.tsx';
import { DifferencesPage, ListPage } from './list-page.tsx';
import { differencesPath, paymentsPath } from './paths.ts';

/** Charges at the desk: lists, the window's payments, waivers, and where the accounts do not agree. */
export function workbenchRoutes(platform: Platform): Hono<Env> {
  const one = `${paymentsPath}/:charge`;
  return new Hono<Env>()
    .use(paymentsPath, requireOfficial('acceptor', 'decider', 'issuer', 'supervisor'))
    .use(`${paymentsPath}/*`, requireOfficial('acceptor', 'decider', 'issuer', 'supervisor'))
    .get(paymentsPath, async (c) => {
      const official = getOfficial(c);
      const state = chargeStates.find((each) => each === c.req.query('state'));
      const page = await listCharges(platform, official, { state, after: c.req.query('after') });
      const hasDifferences = paymentPolicy.can(official, 'see-differences', {});
      return c.render(<ListPage page={page} state={state} hasDifferences={hasDifferences} />, {
        title: messagesIn(paymentWords, c.get('locale')).desk.title,
        wide: true,
      });
    })
    .get(differencesPath, async (c) => {
      const differences = await readDifferences(platform, getOfficial(c));
      const { title, differences: here } = messagesIn(paymentWords, c.get('locale')).desk;
      return c.render(<DifferencesPage differences={differences} />, {
        title: here,
        breadcrumbs: [{ label: title, href: paymentsPath }],
        wide: true,
      });
    })
    .get(one, (c) => showCharge(c, platform))
    .post(`${one}/collect`, (c) =>
      act(c, platform, (id, form) => collectAtWindow(platform, getOfficial(c), id, form.get('way') ?? '')),
    )
    .post(`${one}/exempt`, (c) =>
      act(c, platform, (id, form) => exemptCharge(platform, getOfficial(c), id, form.get('reasons') ?? '')),
    )
    .post(`${one}/refund`, (c) => act(c, platform, (id) => refundAtWindow(platform, getOfficial(c), id)));
}

async function act(
  c: Context<Env>,
  platform: Platform,
  note: (id: string, form: URLSearchParams) => Promise<void>,
): Promise<Response> {
  const form = await readForm(c);
  const { charge } = await getCharge(platform, getOfficial(c), c.req.param('charge') ?? '');
  const done = await attempt(() => note(charge.id, form));
  if (done.done) return seeOther(c, `${paymentsPath}/${charge.id}?done`);
  const typed = { way: form.get('way') ?? undefined, reasons: form.get('reasons') ?? undefined };
  return showCharge(c, platform, { typed, refusal: done.refusal });
}

async function showCharge(
  c: Context<Env>,
  platform: Platform,
  shown: { typed: ChargePageProps['typed']; refusal: Refusal | undefined } = {
    typed: {},
    refusal: undefined,
  },
): Promise<Response> {
  const official = getOfficial(c);
  const view = await getCharge(platform, official, c.req.param('charge') ?? '');
  const { title } = messagesIn(paymentWords, c.get('locale')).desk;
  return c.render(
    <ChargePage
      view={view}
      mayCollect={paymentPolicy.can(official, 'collect', view.charge)}
      mayExempt={paymentPolicy.can(official, 'exempt', view.charge)}
      isDone={c.req.query('done') !== undefined}
      {...shown}
    />,
    {
      title: view.charge.caseNumber,
      breadcrumbs: [{ label: title, href: paymentsPath }],
      ...(shown.refusal && { errors: 1, status: statusOf(shown.refusal) }),
    },
  );
}
