import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getPerson, requirePerson } from '../../identity/index.ts';
import { findCashier } from '../cashier/cashier-of.ts';
import { startPayment } from '../commands/start-payment.ts';
import { takeCallback } from '../commands/take-callback.ts';
import { getMyCharge } from '../queries/get-charge.ts';
import { receiptPdf } from '../receipt-pdf.ts';
import { paymentWords } from '../words.ts';
import { demoCashierRoutes } from './demo-cashier-routes.tsx';
import { PaymentPage } from './payment-page.tsx';

const longestBody = 10_000;

/** Where the cashier tells what was paid. It has no session: its signature says who it is. */
export function publicRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>().post('/payments/callbacks', async (c) => {
    const body = await c.req.text();
    const signature = c.req.header('x-cashier-signature');
    if (body.length > longestBody) return c.json({ code: 'too-large' }, 413);
    try {
      await takeCallback(platform, { body, signature });
      return c.json({ taken: true });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return c.json({ code: error.code, message: error.text.zh }, statusOf(error));
    }
  });
}

/** Paying for one's case, and the cashier of the demonstration. */
export function portalRoutes(platform: Platform): Hono<Env> {
  const base = '/my/cases/:number/payment';
  const find = (c: Context<Env>) => getMyCharge(platform, getPerson(c), c.req.param('number') ?? '');
  return new Hono<Env>()
    .use(base, requirePerson)
    .use(`${base}/*`, requirePerson)
    .get(base, async (c) => {
      const { charge, order } = await find(c);
      const isBack = c.req.query('back') !== undefined;
      const isWaiting = isBack && charge.state === 'open' && order?.state === 'open';
      return c.render(
        <PaymentPage
          charge={charge}
          order={order}
          isBack={isBack}
          isOnline={findCashier(platform) !== undefined}
        />,
        { ...pageOf(c, charge.caseNumber), ...(isWaiting && { refreshSeconds: 5 }) },
      );
    })
    .post(base, async (c) => {
      await readForm(c);
      const { charge, actor } = await find(c);
      const started = await attempt(() => startPayment(platform, actor, charge));
      return seeOther(c, started.done ? started.value : c.req.path);
    })
    .get(`${base}/receipt.pdf`, async (c) => {
      const { charge } = await find(c);
      const pdf = await receiptPdf(platform, charge);
      return c.body(new Uint8Array(pdf), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="receipt-${charge.receiptNumber}.pdf"`,
        'cache-control': 'private, no-store',
      });
    })
    .route('/', demoCashierRoutes(platform));
}

function pageOf(c: Context<Env>, number: string) {
  const say = messagesIn(paymentWords, c.get('locale'));
  return {
    title: say.title,
    breadcrumbs: [
      { label: say.my, href: '/my' },
      { label: say.cases, href: '/my/cases' },
      { label: say.case, href: `/my/cases/${number}` },
    ],
    section: 'my',
    noIndex: true,
    private: true,
  };
}
