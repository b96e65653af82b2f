import { Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import { moveDemoShipment } from '../commands/move-demo-shipment.ts';
import { demoCourierPath } from '../courier/demo-courier.ts';
import { findDemoShipment } from '../queries/find-demo-shipment.ts';
import { nextKinds } from '../tracking.ts';
import { deliveryWords } from '../words.ts';
import { DemoCourierPage } from './demo-courier-page.tsx';

/** Nothing of it exists in production. */
export function demoCourierRoutes(platform: Platform): Hono<Env> {
  const routes = new Hono<Env>();
  if (platform.config.mode !== 'demo') return routes;
  const path = `${demoCourierPath}/:waybill`;
  const find = (waybill: string) => findDemoShipment(platform, waybill);
  return routes
    .get(path, async (c) => {
      const found = await find(c.req.param('waybill'));
      if (!found) return c.notFound();
      const { title } = messagesIn(deliveryWords, c.get('locale')).demo;
      return c.render(<DemoCourierPage {...found} />, {
        title,
        noIndex: true,
        private: true,
      });
    })
    .post(path, async (c) => {
      const form = await readForm(c);
      const found = await find(c.req.param('waybill'));
      if (!found) return c.notFound();
      const { shipment } = found;
      const kind = nextKinds(shipment.events.at(-1)?.kind ?? null).find((one) => one === form.get('kind'));
      const place = (form.get('place') ?? '').trim().slice(0, 100);
      if (kind && place) {
        await moveDemoShipment(platform, shipment, { kind, place, isLost: form.get('lost') === 'yes' });
      }
      return seeOther(c, `${demoCourierPath}/${shipment.waybill}`);
    });
}
