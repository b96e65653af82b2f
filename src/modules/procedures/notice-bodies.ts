import { type CalendarDate, formatDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';
import { formatTimeLimit } from '../../kernel/time-limit.ts';
import type { Item } from '../catalogue/index.ts';
import type { CaseEvent, CaseEventOf } from './action.ts';
import type { CaseState } from './case.ts';
import type { CaseIdentity } from './case-store.ts';
import { dueDatesOf } from './clock.ts';

/** What a letter says, in the order in which it says it. */
export interface NoticeBody {
  readonly title: { readonly zh: string; readonly en: string };
  readonly paragraphs: readonly Text[];
  /** Of a correction notice: which part of the application, and what must be put right. */
  readonly points: readonly { readonly part: string | undefined; readonly text: string }[];
  /** How the applicant may contest it. */
  readonly remedies: readonly Text[];
}

/** What letters say beside the acts of the case. */
export interface NoticeFacts {
  readonly identity: Pick<CaseIdentity, 'number' | 'itemName' | 'applicantName' | 'applicantKind'>;
  readonly item: Pick<Item, 'type' | 'name' | 'remedies'>;
  readonly agencyName: string;
  /** How to ask and complain; what is not known is left out. */
  readonly contact: { readonly address?: string; readonly phone?: string; readonly complaintPhone?: string };
  /** Name of a section or material; undefined for the application as a whole. */
  readonly nameOfPart: (code: string) => string | undefined;
}

export interface Occasion {
  readonly event: CaseEvent;
  /** The case right after the act. */
  readonly state: CaseState;
  readonly facts: NoticeFacts;
  readonly on: CalendarDate;
}

export function bodyOf(occasion: Occasion): NoticeBody | undefined {
  const body = bodyOfEvent(occasion);
  return body && { points: [], remedies: [], ...body };
}

type Body = Pick<NoticeBody, 'title' | 'paragraphs'> & Partial<NoticeBody>;

function bodyOfEvent(occasion: Occasion): Body | undefined {
  const { event, facts } = occasion;
  switch (event.type) {
    case 'accepted':
      return acceptance(occasion, event.deemed === true);
    case 'correction-requested':
      return correction(occasion, event);
    case 'acceptance-refused':
      return {
        title: { zh: '不予受理决定书', en: 'Decision not to accept' },
        paragraphs: [
          about(
            occasion,
            '第三十二条第一款',
            '经审查，本机关决定不予受理。理由如下：',
            'It is not accepted, for these reasons:',
          ),
          { zh: event.reasons },
        ],
        remedies: remediesOf(facts),
      };
    case 'paused':
      return specialProcedure(occasion, event);
    case 'extended':
      return extension(occasion, event);
    case 'approved':
      return approval(occasion, event);
    case 'refused':
      return {
        title: isLicence(facts)
          ? { zh: '不予行政许可决定书', en: 'Decision to refuse the licence' }
          : { zh: '不予批准决定书', en: 'Decision to refuse' },
        paragraphs: [
          about(
            occasion,
            '第三十八条第二款',
            `经审查，本机关决定不予${isLicence(facts) ? '行政许可' : '批准'}。理由如下：`,
            'It is refused, for these reasons:',
          ),
          { zh: event.reasons },
        ],
        remedies: remediesOf(facts),
      };
    default:
      return undefined;
  }
}

function acceptance(occasion: Occasion, isDeemed: boolean): Body {
  const since = text(occasion.state.clock.acceptedOn ?? occasion.on);
  const opening = isDeemed
    ? about(
        occasion,
        '第三十二条第一款第四项',
        `本机关没有在五个工作日内一次告知需要补正的全部内容，自收到申请材料之日即${since.zh}起即为受理。`,
        `Nothing was asked for within five working days, so it counts as accepted as of ${since.en}.`,
      )
    : about(
        occasion,
        '第三十二条第一款第五项',
        `属于本机关职权范围，材料齐全、符合法定形式，自${since.zh}起受理。`,
        `It is ours to decide and complete, and is accepted as of ${since.en}.`,
      );
  return {
    title: { zh: '受理通知书', en: 'Notice of acceptance' },
    paragraphs: [opening, limits(occasion)],
  };
}

function correction(occasion: Occasion, event: CaseEventOf<'correction-requested'>): Body {
  const until = text(event.respondBy as CalendarDate);
  return {
    title: { zh: '补正告知书', en: 'Notice of corrections' },
    paragraphs: [
      about(
        occasion,
        '第三十二条第一款第四项',
        `申请材料不齐全或者不符合法定形式，现一次性告知需要补正的全部内容，请于${until.zh}前补正。补正后，受理期限自补正之日起重新计算；逾期没有补正的，本次申请终止办理，您可以重新提出申请。`,
        `It is not complete. Please put all of the following right by ${until.en}; the five days for acceptance then begin anew. Otherwise the application ends, and you may apply again.`,
      ),
    ],
    points: event.points.map((point) => ({
      part: occasion.facts.nameOfPart(point.subject),
      text: point.text,
    })),
  };
}

function specialProcedure(occasion: Occasion, event: CaseEventOf<'paused'>): Body {
  return {
    title: { zh: '特别程序告知书', en: 'Notice of a special procedure' },
    paragraphs: [
      about(
        occasion,
        '第四十五条',
        `办理中需要进行${event.name}（依据：${event.basis}），预计需要${event.expectedDays}日，自${text(occasion.on).zh}次日起至${event.name}结束之日止，所需时间不计算在办理期限内。`,
        `“${event.name}” (${event.basis}) is needed, about ${event.expectedDays} days from the day after ${text(occasion.on).en}; they do not count.`,
      ),
    ],
  };
}

function extension(occasion: Occasion, event: CaseEventOf<'extended'>): Body {
  return {
    title: { zh: '延长办理期限告知书', en: 'Notice of extension' },
    paragraphs: [
      about(
        occasion,
        '第四十二条',
        `不能在规定期限内作出决定，经本机关负责人批准，延长办理期限${event.days}个工作日。理由如下：`,
        `With the approval of the head of the organ the time limit is extended by ${event.days} working days, for these reasons:`,
      ),
      { zh: event.reasons },
      limits(occasion),
    ],
  };
}

function approval(occasion: Occasion, event: CaseEventOf<'approved'>): Body {
  const { facts, state, on } = occasion;
  const by = text(dueDatesOf(state, on).deliverBy ?? on);
  return {
    title: isLicence(facts)
      ? { zh: '准予行政许可决定书', en: 'Decision to grant the licence' }
      : { zh: '准予决定书', en: 'Decision to grant' },
    paragraphs: [
      about(
        occasion,
        '第三十八条第一款',
        `经审查，符合法定条件、标准，本机关决定准予${isLicence(facts) ? '行政许可' : ''}。`,
        'It meets the conditions and standards of the law and is granted.',
      ),
      ...(event.opinion ? [{ zh: event.opinion }] : []),
      {
        zh: `本机关自作出决定之日起十个工作日内（至迟${by.zh}）颁发、送达办理结果。`,
        en: `The result is handed over within ten working days, by ${by.en} at the latest.`,
      },
    ],
  };
}

function limits({ state, on }: Occasion): Text {
  const dates = dueDatesOf(state, on);
  const { promised, statutory } = state.plan;
  const promise = text(dates.promised);
  const legal = dates.statutory && statutory && text(dates.statutory);
  const extra = state.clock.extendedBy;
  return {
    zh: `承诺办理期限为${formatTimeLimit(promised, 'zh-CN')}，至${promise.zh}${extra ? `（含延长的${extra}个工作日）` : ''}${legal ? `；法定办理期限为${formatTimeLimit(statutory, 'zh-CN')}，至${legal.zh}` : ''}。依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在内，另行书面告知。`,
    en: `The decision is promised by ${promise.en}${legal ? ` and due by law on ${legal.en}` : ''}. Hearings, tenders, inspections, tests, appraisals and expert reviews do not count; you will be told of them in writing.`,
  };
}

/** Only licences are under the Administrative Licensing Law; matters of other kinds cite no article here. */
function about({ state, facts }: Occasion, article: string, zh: string, en: string): Text {
  const { identity, item } = facts;
  const received = text(state.clock.receivedOn);
  const basis = isLicence(facts) ? `依照《中华人民共和国行政许可法》${article}的规定，` : '';
  return {
    zh: `${identity.applicantKind === 'company' ? '你单位' : '您'}于${received.zh}提出的“${identity.itemName}”申请（办件编号${identity.number}），${basis}${zh}`,
    en: `About your application “${item.name.en ?? identity.itemName}” of ${received.en} (case ${identity.number}): ${en}`,
  };
}

function isLicence({ item }: NoticeFacts): boolean {
  return item.type === '01';
}

function remediesOf({ item }: NoticeFacts): Text[] {
  return item.remedies ? [item.remedies.reconsideration, item.remedies.litigation] : generalRemedies;
}

const generalRemedies: Text[] = [
  {
    zh: '对本决定不服的，可以自知道本决定之日起六十日内，依照《中华人民共和国行政复议法》申请行政复议',
    en: 'Within sixty days of learning of this decision you may apply for administrative reconsideration',
  },
  {
    zh: '也可以自知道或者应当知道本决定之日起六个月内，依照《中华人民共和国行政诉讼法》向人民法院提起行政诉讼',
    en: 'Or within six months bring an administrative action before the people’s court',
  },
];

function text(date: CalendarDate): { zh: string; en: string } {
  return { zh: formatDate(date, 'zh-CN'), en: formatDate(date, 'en') };
}
