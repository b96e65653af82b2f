import { type CalendarDate, dateIn, formatDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { type CaseAction, type CaseEvent, dueDatesOf, reduceCase } from '../../procedures/index.ts';
import type { CaseContext } from './case-context.ts';
import { myWords } from './my-words.ts';
import { partNamed } from './points.tsx';

/** A letter of the organ to the applicant (法律文书), made from an event of the case. */
export interface CaseNotice {
  readonly sequence: number;
  readonly title: { readonly zh: string; readonly en: string };
  /** 文书编号: number of the case and place of the event in its history. */
  readonly number: string;
  readonly to: string;
  readonly paragraphs: readonly Text[];
  readonly points: readonly string[];
  readonly remedies: readonly Text[];
  readonly agency: string;
  readonly on: CalendarDate;
}

type Body = Pick<CaseNotice, 'title' | 'paragraphs'> & Partial<Pick<CaseNotice, 'points' | 'remedies'>>;

/** The letters a case has brought so far, in order. */
export function noticesOf(context: CaseContext): CaseNotice[] {
  return context.view.state.actions.flatMap((action) => noticeOf(context, action) ?? []);
}

export function findNotice(context: CaseContext, sequence: number): CaseNotice | undefined {
  return noticesOf(context).find((notice) => notice.sequence === sequence);
}

function noticeOf(context: CaseContext, action: CaseAction): CaseNotice | undefined {
  const body = bodyOf(context, action);
  if (!body) return undefined;
  const { stored, state } = context.view;
  return {
    points: [],
    remedies: [],
    ...body,
    sequence: action.sequence,
    number: `${stored.number}-${action.sequence}`,
    to: stored.applicantName,
    agency: context.directory.findAgency(state.plan.agency)?.name.zh ?? state.plan.agency,
    on: dateIn(action.at),
  };
}

function bodyOf(context: CaseContext, action: CaseAction): Body | undefined {
  const { event } = action;
  switch (event.type) {
    case 'accepted':
      return acceptance(context, action, event.deemed === true);
    case 'correction-requested':
      return correction(context, event.points, event.respondBy as CalendarDate);
    case 'acceptance-refused':
      return {
        title: { zh: '不予受理决定书', en: 'Decision not to accept' },
        paragraphs: [
          about(
            context,
            '经审查，决定不予受理。理由如下：',
            'It is not accepted, for these reasons:',
            '第三十二条第一款',
          ),
          { zh: event.reasons },
        ],
        remedies: remediesOf(context),
      };
    case 'approved':
      return {
        title: isLicence(context)
          ? { zh: '准予行政许可决定书', en: 'Decision to grant' }
          : { zh: '办理结果告知书', en: 'Notice of the result' },
        paragraphs: [
          about(
            context,
            '经审查，符合法定条件，决定准予。',
            'It meets the conditions of the law and is granted.',
            '第三十八条第一款',
          ),
        ],
      };
    case 'refused':
      return {
        title: isLicence(context)
          ? { zh: '不予行政许可决定书', en: 'Decision to refuse' }
          : { zh: '不予批准决定书', en: 'Decision to refuse' },
        paragraphs: [
          about(
            context,
            '经审查，决定不予准予。理由如下：',
            'It is refused, for these reasons:',
            '第三十八条第二款',
          ),
          { zh: event.reasons },
        ],
        remedies: remediesOf(context),
      };
    case 'extended':
      return {
        title: { zh: '延长办理期限告知书', en: 'Notice of extension' },
        paragraphs: [
          about(
            context,
            `经本机关负责人批准，延长办理期限${event.days}个工作日。理由如下：`,
            `The time limit is extended by ${event.days} working days, for these reasons:`,
            '第四十二条',
          ),
          { zh: event.reasons },
        ],
      };
    case 'paused':
      return {
        title: { zh: '特别程序告知书', en: 'Notice of a special procedure' },
        paragraphs: [
          about(
            context,
            `需要进行“${event.name}”（依据：${event.basis}），预计需要${event.expectedDays}日，所需时间不计入办理期限。`,
            `“${event.name}” (${event.basis}) is needed, about ${event.expectedDays} days, which do not count.`,
            '第四十五条',
          ),
        ],
      };
    default:
      return undefined;
  }
}

/** A letter says what held on its day: the dates are those of the history up to it. */
function acceptance(context: CaseContext, action: CaseAction, isDeemed: boolean): Body {
  const on = dateIn(action.at);
  const { procedure, actions } = context.view.state;
  const dates = dueDatesOf(reduceCase(procedure, actions.slice(0, action.sequence)), on);
  const by = [
    `承诺于${formatDate(dates.promised, 'zh-CN')}前`,
    ...(dates.statutory ? [`法定最迟于${formatDate(dates.statutory, 'zh-CN')}前`] : []),
  ].join('、');
  return {
    title: { zh: '受理通知书', en: 'Notice of acceptance' },
    paragraphs: [
      isDeemed
        ? about(
            context,
            '本机关五个工作日内没有告知需要补正的内容，自收到申请材料之日起即为受理。',
            'Nothing was asked for within five working days, so it counts as accepted from the day it was received.',
            '第三十二条第一款第四项',
          )
        : about(
            context,
            `属于本机关职权范围，材料齐全、符合法定形式，自${formatDate(on, 'zh-CN')}起受理。`,
            `It is ours to decide and complete, and is accepted as of ${formatDate(on, 'en')}.`,
            '第三十二条第一款第五项',
          ),
      {
        zh: `本机关${by}作出决定。依法需要听证、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在内。`,
        en: `The decision is promised by ${formatDate(dates.promised, 'en')}. Hearings, inspections and expert reviews do not count.`,
      },
    ],
  };
}

function correction(
  context: CaseContext,
  points: Extract<CaseEvent, { type: 'correction-requested' }>['points'],
  respondBy: CalendarDate,
): Body {
  return {
    title: { zh: '补正告知书', en: 'Notice of corrections' },
    paragraphs: [
      about(
        context,
        `申请材料不齐全或者不符合法定形式，请于${formatDate(respondBy, 'zh-CN')}前补正下列全部内容。逾期不补正的，视为放弃申请。`,
        `It is not complete. Please put all of the following right by ${formatDate(respondBy, 'en')}; after that it counts as given up.`,
        '第三十二条第一款第四项',
      ),
    ],
    points: points.map(({ subject, text }) => {
      const part = partNamed(context.form, subject)?.zh;
      return part ? `${part}：${text}` : text;
    }),
  };
}

/** Only licences are under the Administrative Licensing Law; the other kinds of acts cite no article here. */
function about(context: CaseContext, zh: string, en: string, article: string): Text {
  const { stored } = context.view;
  const basis = isLicence(context) ? `依照《中华人民共和国行政许可法》${article}的规定，` : '';
  return {
    zh: `${stored.applicantKind === 'company' ? '你单位' : '您'}于${formatDate(dateIn(stored.receivedAt), 'zh-CN')}提出的“${stored.itemName}”申请（办件编号${stored.number}），${basis}${zh}`,
    en: `About your application “${context.item.name.en ?? stored.itemName}” of ${formatDate(dateIn(stored.receivedAt), 'en')} (case ${stored.number}): ${en}`,
  };
}

function isLicence({ item }: CaseContext): boolean {
  return item.type === '01';
}

function remediesOf({ item }: CaseContext): Text[] {
  if (item.remedies) return [item.remedies.reconsideration, item.remedies.litigation];
  const { zh, en } = myWords;
  return [
    { zh: zh.one.generalReconsideration, en: en.one.generalReconsideration },
    { zh: zh.one.generalLitigation, en: en.one.generalLitigation },
  ];
}
