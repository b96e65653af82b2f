import { dateIn } from '../../../kernel/date.ts';
import type { Job } from '../../../platform/jobs.ts';
import { listRenewals } from '../../catalogue/index.ts';
import { getCalendar } from '../../procedures/index.ts';
import { findCertificate } from '../certificate-store.ts';
import { tellRenewal } from '../standing-topic.ts';
import { lastDayToTell, renewalOf } from './renewal.ts';
import { markTold, readToRenew } from './renewal-store.ts';

const atOnce = 500;

/** Tells holders, once for each certificate, until when to ask for its renewal. */
export const remindOfRenewal: Job = {
  name: 'remind-of-renewal',
  everySeconds: 3600,
  async run({ database, now }, tx) {
    const today = dateIn(now());
    const [offers, calendar] = await Promise.all([listRenewals(database), getCalendar(database)]);
    for (const { certificate: type, agency, before } of offers) {
      const until = lastDayToTell(today, before, calendar);
      for (const id of await readToRenew(tx, { type, agency, from: today, until }, atOnce)) {
        const certificate = await findCertificate(tx, { id });
        const renewal = certificate && renewalOf(certificate, offers, { today, calendar });
        if (!certificate || !renewal?.isDue) continue;
        if (await markTold(tx, id, now())) await tellRenewal(tx, certificate, renewal.askBy, now());
      }
    }
  },
};
