import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import { JointHappening } from '../../bundles/index.ts';
import { CertificateHappening } from '../../certificates/index.ts';
import { DeliveryHappening } from '../../delivery/index.ts';
import { WarningHappening } from '../../monitoring/index.ts';
import { PaymentHappening } from '../../payments/index.ts';
import { CaseEvent } from '../../procedures/index.ts';
import { blanksOf } from '../fill-in.ts';
import type { NoticeTemplate } from '../template.ts';

/** A template names an event that is announced, facts that are known of it, and says little in a text message. */
export function checkTemplates(entries: readonly ContentEntry<NoticeTemplate>[]): ContentFault[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const { value, fault } = entry;
    const names = [value.code, `${value.event} to ${value.to}`];
    const again = names.filter((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return [
      ...again.map((name) => fault(['code'], `${name} stands in another template`)),
      ...(value.event in factsOfEvents ? [] : [fault(['event'], `nobody announces ${value.event}`)]),
      ...checkBlanks(entry),
      ...checkLength(entry),
    ];
  });
}

const factsOfCase = ['item', 'number', 'agency', 'respondBy'];

const factsOfJointStep = ['visit', 'number', 'step', 'agency', 'when', 'place'];

const factsOfDelivery = ['item', 'number', 'agency', 'hall', 'waybill'];

const factsOfCertificate = ['item', 'number', 'agency', 'certificate'];

const factsOfRenewal = [...factsOfCertificate, 'until', 'askBy'];

const factsOfWarning = ['number', 'rule', 'level', 'agency', 'about', 'due'];

const factsOfPayment = ['item', 'number', 'agency', 'amount', 'payBy'];

/** What is announced, and which facts a notice of it can be filled with. */
const factsOfEvents: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    CaseEvent.options.map(({ shape }) => [`case.${shape.type.value}`, factsOfCase] as const),
  ),
  'case.overdue': [...factsOfCase, 'task', 'due'],
  'case.message-from-office': factsOfCase,
  'case.message-from-applicant': factsOfCase,
  ...Object.fromEntries(
    PaymentHappening.shape.happened.options.map(
      (happened) => [`payment.${happened}`, factsOfPayment] as const,
    ),
  ),
  ...Object.fromEntries(
    DeliveryHappening.shape.happened.options.map(
      (happened) => [`delivery.${happened}`, factsOfDelivery] as const,
    ),
  ),
  ...Object.fromEntries(
    CertificateHappening.shape.happened.options.map(
      (happened) => [`certificate.${happened}`, factsOfCertificate] as const,
    ),
  ),
  'certificate.to-renew': factsOfRenewal,
  ...Object.fromEntries(
    WarningHappening.shape.happened.options.map(
      (happened) => [`warning.${happened}`, factsOfWarning] as const,
    ),
  ),
  ...Object.fromEntries(
    JointHappening.shape.happened.options.map((happened) => [`joint.${happened}`, factsOfJointStep] as const),
  ),
};

/** Facts that may be read over a shoulder (个人信息保护法第六条：最小必要). */
const factsOfTextMessages = ['item', 'number', 'respondBy', 'when'];

function checkBlanks({ value, fault }: ContentEntry<NoticeTemplate>): ContentFault[] {
  const known = factsOfEvents[value.event] ?? [];
  const texts = [
    { path: ['subject'], text: value.subject, allowed: known },
    { path: ['text'], text: value.text, allowed: known },
    { path: ['sms'], text: value.sms, allowed: factsOfTextMessages.filter((name) => known.includes(name)) },
    {
      path: ['link'],
      text: { zh: value.link, en: value.link },
      allowed: ['number', 'step', 'certificate'].filter((name) => known.includes(name)),
    },
  ];
  return texts.flatMap(({ path, text, allowed }) =>
    (['zh', 'en'] as const).flatMap((language) =>
      blanksOf(text?.[language] ?? '')
        .filter((name) => !allowed.includes(name))
        .map((name) =>
          fault(
            [...path, language],
            `{${name}} is not known here; there are ${allowed.map((one) => `{${one}}`).join(' ')}`,
          ),
        ),
    ),
  );
}

/** With its blanks filled in, a long text message is still two parts. */
const longestTextMessage = { zh: 80, en: 180 };

function checkLength({ value, fault }: ContentEntry<NoticeTemplate>): ContentFault[] {
  return (['zh', 'en'] as const).flatMap((language) =>
    (value.sms?.[language].length ?? 0) > longestTextMessage[language]
      ? [fault(['sms', language], `has more than ${longestTextMessage[language]} characters`)]
      : [],
  );
}
