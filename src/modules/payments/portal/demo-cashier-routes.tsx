import { Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import { demoCashierPath } from '../cashier/demo-cashier.ts';
import { demoOutcomes, payAtDemoCashier } from '../commands/pay-at-demo-cashier.ts';
import { findAtDemoCashier } from '../queries/find-at-demo-cashier.ts';
import { paymentWords } from '../words.ts';
import { DemoCashierPage } from './demo-cashier-page.tsx';

/** Nothing of it exists in production. */
export function demoCashierRoutes(platform: Platform): Hono<Env> {
  const routes = new Hono<Env>();
  if (platform.config.mode !== 'demo') return routes;
  return routes
    .get(`${demoCashierPath}/:order`, async (c) => {
      const found = await findAtDemoCashier(platform, c.req.param('order'));
      if (!found) return c.notFound();
      const { title } = messagesIn(paymentWords, c.get('locale')).demo;
      return c.render(<DemoCashierPage order={found.order} code={found.charge.code} />, {
        title,
        noIndex: true,
        private: true,
      });
    })
    .post(`${demoCashierPath}/:order`, async (c) => {
      const form = await readForm(c);
      const found = await findAtDemoCashier(platform, c.req.param('order'));
      if (!found) return c.notFound();
      const outcome = demoOutcomes.find((one) => one === form.get('outcome')) ?? 'failed';
      await payAtDemoCashier(platform, found.order, outcome);
      return seeOther(c, `/my/cases/${found.charge.caseNumber}/payment?back`);
    });
}
