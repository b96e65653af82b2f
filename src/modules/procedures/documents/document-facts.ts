import { type CalendarDate, formatDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { formatTimeLimit } from '../../../kernel/time-limit.ts';
import type { CaseEvent } from '../action.ts';
import { dueDatesOf } from '../clock.ts';
import { namesOfPanel } from '../expert-review/review.ts';
import type { DocumentFacts } from './fill-in.ts';
import type { Occasion } from './occasion.ts';

const ofEveryCase = [
  'you',
  'applicant',
  'received',
  'item',
  'case',
  'basis',
  'licence',
  'decision',
  'agency',
  'on',
  'accepted',
  'dates',
  'deliverBy',
];

const ofEvents: Readonly<Partial<Record<CaseEvent['type'], readonly string[]>>> = {
  'correction-requested': ['respondBy'],
  'acceptance-refused': ['reasons'],
  paused: ['special', 'specialBasis', 'length', 'experts'],
  extended: ['days', 'reasons'],
  approved: ['opinion'],
  refused: ['reasons'],
  delivered: ['method', 'documents', 'note', 'served'],
};

/** Facts that a template of an event may ask for. */
export function factsOfEvent(type: string): readonly string[] {
  return [...ofEveryCase, ...(ofEvents[type as CaseEvent['type']] ?? [])];
}

/** @param article of the Licensing Law that the document cites, where it is about a licence */
export function documentFacts(occasion: Occasion, article: string): DocumentFacts {
  const { event, state, facts, on } = occasion;
  const { identity, item } = facts;
  const isLicence = item.type === '01';
  const deliverBy = dueDatesOf(state, on).deliverBy;
  return {
    you: {
      zh: identity.applicantKind === 'company' ? '你单位' : '您',
      en: 'you',
    },
    applicant: { zh: identity.applicantName },
    received: day(state.clock.receivedOn),
    item: { zh: identity.itemName, en: item.name.en ?? identity.itemName },
    case: { zh: identity.number },
    basis: {
      zh: isLicence ? `依照《中华人民共和国行政许可法》${article}的规定，` : '',
      en: '',
    },
    decision: { zh: isLicence ? '行政许可' : '批准' },
    licence: { zh: isLicence ? '行政许可' : '', en: isLicence ? 'licence' : '' },
    agency: { zh: facts.agencyName },
    on: day(on),
    accepted: day(state.clock.acceptedOn ?? on),
    dates: limits(occasion),
    deliverBy: deliverBy ? day(deliverBy) : day(on),
    ...factsOf(event, occasion),
  };
}

function factsOf(event: CaseEvent, { facts, on }: Occasion): DocumentFacts {
  switch (event.type) {
    case 'correction-requested':
      return { respondBy: day(event.respondBy as CalendarDate) };
    case 'acceptance-refused':
    case 'refused':
      return { reasons: { zh: event.reasons } };
    case 'paused':
      return {
        special: { zh: event.name },
        specialBasis: { zh: event.basis },
        length: { zh: String(event.expectedDays) },
        experts: { zh: namesOfPanel(event.experts ?? []) },
      };
    case 'extended':
      return { days: { zh: String(event.days) }, reasons: { zh: event.reasons } };
    case 'approved':
      return { opinion: { zh: event.opinion } };
    case 'delivered':
      return {
        method: methods[event.method],
        note: { zh: event.note },
        documents: { zh: namesOf(facts.documents) },
        served: day((event.on as CalendarDate | undefined) ?? on),
      };
    default:
      return {};
  }
}

const methods: Readonly<Record<'electronic' | 'window' | 'post', Text>> = {
  electronic: { zh: '电子送达', en: 'electronically' },
  window: { zh: '窗口直接送达', en: 'at the window' },
  post: { zh: '邮寄送达', en: 'by post' },
};

function namesOf(documents: Occasion['facts']['documents']): string {
  const decisions = [...documents.values()].filter(
    ({ event }) => event === 'approved' || event === 'refused',
  );
  return decisions.length > 0
    ? decisions.map(({ title, number }) => `《${title.zh}》（${number}）`).join('、')
    : '办理结果';
}

function limits({ state, on }: Occasion): Text {
  const dates = dueDatesOf(state, on);
  const { promised, statutory } = state.plan;
  const promise = day(dates.promised);
  const legal = dates.statutory && statutory && day(dates.statutory);
  const extra = state.clock.extendedBy;
  return {
    zh: `承诺办理期限为${formatTimeLimit(promised, 'zh-CN')}，至${promise.zh}${extra ? `（含延长的${extra}个工作日）` : ''}${legal ? `；法定办理期限为${formatTimeLimit(statutory, 'zh-CN')}，至${legal.zh}` : ''}`,
    en: `The decision is promised by ${promise.en}${legal ? ` and due by law on ${legal.en}` : ''}`,
  };
}

function day(date: CalendarDate): Text & { en: string } {
  return { zh: formatDate(date, 'zh-CN'), en: formatDate(date, 'en') };
}
