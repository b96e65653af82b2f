import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn } from '../../../kernel/messages.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type Env, getPerson, requirePerson } from '../../identity/index.ts';
import { dueDatesOf, readCaseView } from '../../procedures/index.ts';
import { destinations } from '../address.ts';
import { chooseWay } from '../commands/choose-way.ts';
import { takeTracking } from '../commands/take-tracking.ts';
import type { Consignment } from '../consignment.ts';
import { findCourier } from '../courier/courier-of.ts';
import { hallsOf } from '../plan-consignment.ts';
import { getMyConsignment } from '../queries/get-consignment.ts';
import { deliveryWords } from '../words.ts';
import { DeliveryPage } from './delivery-page.tsx';
import { demoCourierRoutes } from './demo-courier-routes.tsx';

const longestBody = 10_000;

/** Where the courier tells what became of a shipment. It has no session: its signature says who it is. */
export function publicRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>().post('/delivery/tracking', async (c) => {
    const body = await c.req.text();
    const signature = c.req.header('x-courier-signature');
    if (body.length > longestBody) return c.json({ code: 'too-large' }, 413);
    try {
      await takeTracking(platform, { body, signature });
      return c.json({ taken: true });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return c.json({ code: error.code, message: error.text.zh }, statusOf(error));
    }
  });
}

/** Receiving the result of one's case, and the courier of the demonstration. */
export function portalRoutes(platform: Platform): Hono<Env> {
  const path = '/my/cases/:number/delivery';
  return new Hono<Env>()
    .use(path, requirePerson)
    .get(path, (c) => show(c, platform))
    .post(path, async (c) => {
      const form = await readForm(c);
      const { consignment, actor } = await find(c, platform);
      const text = (name: string) => form.get(name) ?? '';
      const address = {
        name: text('name'),
        phone: text('phone').replace(/[\s-]/g, ''),
        region: text('region'),
        text: text('address'),
      };
      const wish = { way: text('way'), hall: text('hall'), address };
      const done = await attempt(() => chooseWay(platform, actor, consignment, wish));
      if (done.done) return seeOther(c, `${c.req.path}?saved`);
      return show(c, platform, { typed: Object.fromEntries(form), refusal: done.refusal });
    })
    .route('/', demoCourierRoutes(platform));
}

function find(c: Context<Env>, platform: Platform) {
  return getMyConsignment(platform, getPerson(c), c.req.param('number') ?? '');
}

async function show(
  c: Context<Env>,
  platform: Platform,
  shown?: { typed: Record<string, string>; refusal: Refusal },
): Promise<Response> {
  const { consignment, shipment, steps } = await find(c, platform);
  const directory = await getDirectory(platform.database);
  const courier = findCourier(platform);
  const { state } = await readCaseView(platform, consignment.caseNumber);
  const halls = hallsOf(directory, consignment.agency);
  return c.render(
    <DeliveryPage
      consignment={consignment}
      tracked={{ shipment, steps }}
      courierPage={shipment && courier?.pageOf(shipment.waybill)}
      hall={directory.halls.find(({ code }) => code === consignment.hall)}
      deliverBy={dueDatesOf(state, dateIn(platform.now())).deliverBy}
      destinations={destinations(directory)}
      halls={halls}
      hasCourier={courier !== undefined && shipment === undefined}
      typed={shown?.typed ?? known(consignment)}
      isSaved={c.req.query('saved') !== undefined}
      refusal={shown?.refusal}
    />,
    { ...pageOf(c, consignment), ...(shown && { errors: 1, status: statusOf(shown.refusal) }) },
  );
}

function known({ way, hall, address }: Consignment): Record<string, string> {
  return {
    way,
    hall: hall ?? '',
    ...(address && {
      name: address.name,
      phone: address.phone,
      region: address.region,
      address: address.text,
    }),
  };
}

function pageOf(c: Context<Env>, { caseNumber }: Consignment) {
  const say = messagesIn(deliveryWords, c.get('locale'));
  return {
    title: say.title,
    breadcrumbs: [
      { label: say.my, href: '/my' },
      { label: say.cases, href: '/my/cases' },
      { label: say.case, href: `/my/cases/${caseNumber}` },
    ],
    section: 'my',
    noIndex: true,
    private: true,
  };
}
