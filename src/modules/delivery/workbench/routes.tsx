import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { handOut } from '../commands/hand-out.ts';
import { sendByCourier } from '../commands/send-by-courier.ts';
import { consignmentStates } from '../consignment.ts';
import { findCourier } from '../courier/courier-of.ts';
import { deliveryPolicy } from '../policy.ts';
import { type ConsignmentView, getConsignment } from '../queries/get-consignment.ts';
import { findWaiting, listConsignments } from '../queries/list-consignments.ts';
import { deliveryWords } from '../words.ts';
import { ConsignmentPage } from './consignment-page.tsx';
import { FoundPage, ListPage } from './list-page.tsx';
import { deliveryPath } from './paths.ts';
import { ReceiptPage } from './receipt-page.tsx';

/** Results at the desk: what is to be sent, what is on its way, and what waits at the window. */
export function workbenchRoutes(platform: Platform): Hono<Env> {
  const one = `${deliveryPath}/:consignment`;
  return new Hono<Env>()
    .use(deliveryPath, requireOfficial('acceptor', 'decider', 'issuer', 'supervisor'))
    .use(`${deliveryPath}/*`, requireOfficial('acceptor', 'decider', 'issuer', 'supervisor'))
    .get(deliveryPath, async (c) => {
      const state = consignmentStates.find((each) => each === c.req.query('state')) ?? 'to-send';
      const page = await listConsignments(platform, getOfficial(c), { state, after: c.req.query('after') });
      const { title } = messagesIn(deliveryWords, c.get('locale')).desk;
      return c.render(<ListPage page={page} state={state} />, { title, wide: true });
    })
    .post(`${deliveryPath}/find`, async (c) => {
      const shown = (await readForm(c)).get('shown') ?? '';
      const found = await findWaiting(platform, getOfficial(c), shown);
      const [only, another] = found;
      if (only && !another) return seeOther(c, `${deliveryPath}/${only.id}`);
      const { title, find } = messagesIn(deliveryWords, c.get('locale')).desk;
      return c.render(<FoundPage shown={shown} found={found} />, {
        title: find,
        breadcrumbs: [{ label: title, href: deliveryPath }],
        wide: true,
      });
    })
    .get(one, (c) => show(c, platform))
    .get(`${one}/receipt`, async (c) => {
      const view = await find(c, platform);
      const { title } = messagesIn(deliveryWords, c.get('locale')).receipt;
      return c.render(<ReceiptPage view={view} hall={await hallOf(platform, view)} />, {
        title,
        breadcrumbs: crumbs(c, view),
      });
    })
    .post(`${one}/send`, (c) =>
      act(c, platform, ({ consignment }) => sendByCourier(platform, getOfficial(c), consignment)),
    )
    .post(`${one}/hand-out`, (c) =>
      act(c, platform, ({ consignment: { id }, isAtHall }, form) => {
        const text = (name: string) => form.get(name) ?? '';
        return handOut(
          platform,
          getOfficial(c),
          { id, isAtHall },
          {
            name: text('name'),
            identityNumber: text('identityNumber'),
            authority: text('authority'),
            hasSigned: text('signed') === 'yes',
          },
        );
      }),
    );
}

async function act(
  c: Context<Env>,
  platform: Platform,
  note: (view: ConsignmentView, form: URLSearchParams) => Promise<void>,
): Promise<Response> {
  const form = await readForm(c);
  const view = await find(c, platform);
  const done = await attempt(() => note(view, form));
  if (done.done) return seeOther(c, `${deliveryPath}/${view.consignment.id}?done`);
  return show(c, platform, { typed: Object.fromEntries(form), refusal: done.refusal });
}

async function show(
  c: Context<Env>,
  platform: Platform,
  shown?: { typed: Record<string, string>; refusal: Refusal },
): Promise<Response> {
  const official = getOfficial(c);
  const view = await find(c, platform);
  const { consignment, isAtHall, shipment } = view;
  return c.render(
    <ConsignmentPage
      view={view}
      hall={await hallOf(platform, view)}
      courierPage={shipment && findCourier(platform)?.pageOf(shipment.waybill)}
      maySend={deliveryPolicy.can(official, 'send', consignment)}
      mayHandOut={deliveryPolicy.can(official, 'hand-out', { ...consignment, isAtHall })}
      isDone={c.req.query('done') !== undefined}
      typed={shown?.typed ?? {}}
      refusal={shown?.refusal}
    />,
    {
      title: consignment.caseNumber,
      breadcrumbs: crumbs(c, view).slice(0, 1),
      ...(shown && { errors: 1, status: statusOf(shown.refusal) }),
    },
  );
}

function find(c: Context<Env>, platform: Platform): Promise<ConsignmentView> {
  return getConsignment(platform, getOfficial(c), c.req.param('consignment') ?? '');
}

async function hallOf(platform: Platform, { consignment }: ConsignmentView) {
  const { halls } = await getDirectory(platform.database);
  return halls.find(({ code }) => code === consignment.hall);
}

function crumbs(c: Context<Env>, { consignment: { id, caseNumber } }: ConsignmentView) {
  const { title } = messagesIn(deliveryWords, c.get('locale')).desk;
  return [
    { label: title, href: deliveryPath },
    { label: caseNumber, href: `${deliveryPath}/${id}` },
  ];
}
