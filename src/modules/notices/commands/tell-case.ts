import type { Text } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type OutboxEvent, on, type Subscriber, subscriber } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { jointTopic } from '../../bundles/index.ts';
import { certificateTopic } from '../../certificates/index.ts';
import { deliveryTopic } from '../../delivery/index.ts';
import { listHolders, Role } from '../../identity/index.ts';
import { warningTopic } from '../../monitoring/index.ts';
import { paymentTopic } from '../../payments/index.ts';
import {
  type CaseHappening,
  type CaseTask,
  type CaseView,
  caseTopic,
  openTasks,
  readCaseParts,
  readCaseView,
} from '../../procedures/index.ts';
import { dayOf } from '../day-of.ts';
import type { Facts } from '../fill-in.ts';
import { readersOf } from '../queries/readers-of-case.ts';
import { getTemplates } from '../template-store.ts';
import { tellAccount, tellPerson } from './tell.ts';
import { tellOfCertificate } from './tell-certificate.ts';
import { tellOfDelivery } from './tell-delivery.ts';
import { tellOfJointStep } from './tell-joint.ts';
import { tellOfPayment } from './tell-payment.ts';
import { tellOfWarning } from './tell-warning.ts';

/** Tells those whom it concerns what has happened to a case. */
export const noticeSubscriber: Subscriber = subscriber(
  'notices',
  on(caseTopic, tellOfCase),
  on(jointTopic, tellOfJointStep),
  on(paymentTopic, tellOfPayment),
  on(deliveryTopic, tellOfDelivery),
  on(certificateTopic, tellOfCertificate),
  on(warningTopic, tellOfWarning),
);

async function tellOfCase(platform: Platform, tx: Tx, event: OutboxEvent<CaseHappening>): Promise<void> {
  const { data } = event;
  const name = `case.${data.happened === 'act' ? data.type : data.happened}`;
  const templates = (await getTemplates(platform.database)).filter((one) => one.event === name);
  if (templates.length === 0) return;
  const view = await readCaseView(platform, data.number);
  const facts = await factsOf(platform, view, data);
  for (const template of templates) {
    const telling = { eventId: event.id, template, facts };
    if (template.to === 'applicant') {
      for (const person of await readersOf(platform, view)) await tellPerson(platform, tx, person, telling);
    } else {
      for (const account of await holdersOf(platform, data, view))
        await tellAccount(platform, tx, account, telling);
    }
  }
}

async function holdersOf(
  platform: Platform,
  happening: CaseHappening,
  { state }: CaseView,
): Promise<readonly Uuid[]> {
  if (happening.happened === 'overdue') {
    const { agency, role } = happening.task;
    const holders = await listHolders(platform, { agency, role: Role.parse(role) });
    return holders.map(({ accountId }) => accountId);
  }
  if (happening.happened !== 'message-from-applicant') return [];
  const waiting = await Promise.all(openTasks(state).map((task) => whoDoes(platform, task)));
  return [...new Set(waiting.flat())];
}

/** Whoever has taken the task; otherwise everybody who may. */
async function whoDoes(platform: Platform, task: CaseTask): Promise<Uuid[]> {
  const holders = await listHolders(platform, task);
  const assignee = holders.filter(({ officialId }) => officialId === task.assigned?.official);
  return (assignee.length > 0 ? assignee : holders).map(({ accountId }) => accountId);
}

async function factsOf(platform: Platform, view: CaseView, happening: CaseHappening): Promise<Facts> {
  const { stored, state } = view;
  const { item, directory } = await readCaseParts(platform, stored);
  const facts: Record<string, Text> = {
    item: item.name,
    number: { zh: stored.number },
    agency: directory.getAgency(stored.agency).name,
  };
  if (state.correction) facts.respondBy = dayOf(state.correction.respondBy);
  if (happening.happened === 'overdue') {
    const { key, dueOn } = happening.task;
    facts.task = state.tasks.find((task) => task.key === key)?.name ?? { zh: key };
    facts.due = dayOf(dueOn);
  }
  return facts;
}
