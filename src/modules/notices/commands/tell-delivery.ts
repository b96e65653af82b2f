import type { Tx } from '../../../platform/database/index.ts';
import type { OutboxEvent } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { DeliveryHappening } from '../../delivery/index.ts';
import { readCaseParts, readCaseView } from '../../procedures/index.ts';
import { readersOf } from '../queries/readers-of-case.ts';
import { getTemplates } from '../template-store.ts';
import { tellPerson } from './tell.ts';

/** Tells the applicant where the result is. */
export async function tellOfDelivery(
  platform: Platform,
  tx: Tx,
  { id, data }: OutboxEvent<DeliveryHappening>,
): Promise<void> {
  const name = `delivery.${data.happened}`;
  const templates = (await getTemplates(platform.database)).filter(({ event }) => event === name);
  if (templates.length === 0) return;
  const view = await readCaseView(platform, data.number);
  const { item, directory } = await readCaseParts(platform, view.stored);
  const hall = directory.halls.find(({ code }) => code === data.hall);
  const facts = {
    item: item.name,
    number: { zh: data.number },
    agency: directory.getAgency(view.stored.agency).name,
    hall: hall?.name ?? directory.getAgency(view.stored.agency).name,
    waybill: { zh: data.waybill },
  };
  for (const template of templates) {
    for (const person of await readersOf(platform, view)) {
      await tellPerson(platform, tx, person, { eventId: id, template, facts });
    }
  }
}
