import type { Tx } from '../../../platform/database/index.ts';
import type { OutboxEvent } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type CertificateHappening, certificatePolicy } from '../../certificates/index.ts';
import { listReachable } from '../../identity/index.ts';
import { dayOf } from '../day-of.ts';
import { getTemplates } from '../template-store.ts';
import { tellPerson } from './tell.ts';

/** Tells the holder, and whoever holds certificates for the holder that day, that one stands otherwise than before. */
export async function tellOfCertificate(
  platform: Platform,
  tx: Tx,
  { id: eventId, data }: OutboxEvent<CertificateHappening>,
): Promise<void> {
  const name = `certificate.${data.happened}`;
  const templates = (await getTemplates(platform.database)).filter(({ event }) => event === name);
  if (templates.length === 0) return;
  const directory = await getDirectory(platform.database);
  const facts = {
    item: data.name,
    number: { zh: data.number },
    agency: directory.getAgency(data.issuerAgency).name,
    certificate: { zh: data.id },
    ...(data.renewal && { until: dayOf(data.renewal.until), askBy: dayOf(data.renewal.askBy) }),
  };
  const around = await listReachable(platform, data.holder.id, []);
  const holding = around.filter(({ capacities }) =>
    capacities.some((actor) => certificatePolicy.can(actor, 'hold', data)),
  );
  for (const template of templates) {
    for (const person of holding) await tellPerson(platform, tx, person, { eventId, template, facts });
  }
}
