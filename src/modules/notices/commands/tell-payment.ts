import { type CalendarDate, formatDate } from '../../../kernel/date.ts';
import { formatYuan } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { OutboxEvent } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PaymentHappening } from '../../payments/index.ts';
import { readCaseParts, readCaseView } from '../../procedures/index.ts';
import { readersOf } from '../queries/readers-of-case.ts';
import { getTemplates } from '../template-store.ts';
import { tellPerson } from './tell.ts';

/** Tells the applicant what is to be paid, was paid, or comes back. */
export async function tellOfPayment(
  platform: Platform,
  tx: Tx,
  { id, data }: OutboxEvent<PaymentHappening>,
): Promise<void> {
  const name = `payment.${data.happened}`;
  const templates = (await getTemplates(platform.database)).filter(({ event }) => event === name);
  if (templates.length === 0) return;
  const view = await readCaseView(platform, data.number);
  const { item, directory } = await readCaseParts(platform, view.stored);
  const payBy = data.payBy as CalendarDate;
  const facts = {
    item: item.name,
    number: { zh: data.number },
    agency: directory.getAgency(view.stored.agency).name,
    amount: { zh: formatYuan(data.amount, 'zh-CN'), en: formatYuan(data.amount, 'en') },
    payBy: { zh: formatDate(payBy, 'zh-CN'), en: formatDate(payBy, 'en') },
  };
  for (const template of templates) {
    for (const person of await readersOf(platform, view)) {
      await tellPerson(platform, tx, person, { eventId: id, template, facts });
    }
  }
}
