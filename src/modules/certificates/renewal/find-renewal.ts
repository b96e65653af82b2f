import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listRenewals } from '../../catalogue/index.ts';
import { getCalendar } from '../../procedures/index.ts';
import type { Certificate } from '../certificate.ts';
import { type Renewal, renewalOf } from './renewal.ts';

/** Where and until when the holder asks for renewal, if it can be renewed here. */
export async function findRenewal(
  { database, now }: Platform,
  certificate: Certificate,
): Promise<Renewal | undefined> {
  const [offers, calendar] = await Promise.all([listRenewals(database), getCalendar(database)]);
  return renewalOf(certificate, offers, { today: dateIn(now()), calendar });
}
