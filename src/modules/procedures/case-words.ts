import type { Text } from '../../kernel/messages.ts';
import type { CaseEvent, CaseEventOf, CaseEventType } from './action.ts';
import type { CaseState, CaseStatus, CaseTask } from './case.ts';
import { conclusionWords, namesOfPanel } from './expert-review/review.ts';

/** How a status or an event is coloured; the words always say it too. */
export type CaseTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A status in the words of the law, the same for the applicant and the official. */
export const statusWords: Readonly<Record<CaseStatus, Text>> = {
  submitted: { zh: '待受理', en: 'Waiting for acceptance' },
  correcting: { zh: '待补正', en: 'Waiting for corrections' },
  accepted: { zh: '办理中', en: 'In progress' },
  paused: { zh: '特别程序中', en: 'Time limit suspended' },
  approved: { zh: '已准予', en: 'Approved' },
  issued: { zh: '已发证', en: 'Issued' },
  completed: { zh: '已办结', en: 'Completed' },
  refused: { zh: '不予批准', en: 'Refused' },
  'acceptance-refused': { zh: '不予受理', en: 'Not accepted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  lapsed: { zh: '逾期未补正', en: 'Lapsed: not corrected in time' },
};

export const statusTones: Readonly<Record<CaseStatus, CaseTone>> = {
  submitted: 'info',
  correcting: 'warning',
  accepted: 'info',
  paused: 'warning',
  approved: 'success',
  issued: 'success',
  completed: 'success',
  refused: 'danger',
  'acceptance-refused': 'danger',
  withdrawn: 'neutral',
  lapsed: 'neutral',
};

const eventTones: Readonly<Partial<Record<CaseEventType, CaseTone>>> = {
  accepted: 'info',
  'correction-requested': 'warning',
  'acceptance-refused': 'danger',
  objected: 'warning',
  approved: 'success',
  refused: 'danger',
  paused: 'warning',
  extended: 'warning',
  issued: 'success',
  delivered: 'success',
};

/** One event of a history in plain words. */
export interface EventWords {
  readonly title: Text;
  /** What belongs to it: reasons, points, opinion; written by people, so in their language alone. */
  readonly details: readonly Text[];
  readonly tone: CaseTone;
}

/**
 * Describes an event for those who read it. Opinions within the organ (审查意见) are for officials;
 * the applicant reads the decision and its reasons.
 */
export function describeEvent(
  event: CaseEvent,
  state: Pick<CaseState, 'tasks'>,
  reader: 'applicant' | 'official',
): EventWords {
  return {
    title: titleOf(event, state.tasks),
    details: detailsOf(event, reader),
    tone: eventTones[event.type] ?? 'neutral',
  };
}

function titleOf(event: CaseEvent, tasks: readonly CaseTask[]): Text {
  switch (event.type) {
    case 'submitted':
      return { zh: '提交申请', en: 'Application submitted' };
    case 'accepted':
      return event.deemed
        ? {
            zh: '视为受理：五个工作日内没有告知补正，自收到申请之日起即为受理',
            en: 'Deemed accepted: nothing was asked for within five working days',
          }
        : { zh: '受理申请', en: 'Application accepted' };
    case 'correction-requested':
      return { zh: '一次性告知需要补正的全部内容', en: 'All corrections were asked for at once' };
    case 'corrected':
      return { zh: '提交补正', en: 'Corrections handed in' };
    case 'acceptance-refused':
      return { zh: '决定不予受理', en: 'Acceptance refused' };
    case 'passed':
      return named(event, tasks, '：通过', ': passed');
    case 'objected':
      return named(event, tasks, '：提出异议', ': objected');
    case 'approved':
      return event.deemed
        ? {
            zh: '视为准予延续：有效期届满时没有作出决定（行政许可法第五十条）',
            en: 'Deemed renewed: nothing had been decided when the licence ended',
          }
        : { zh: '决定准予', en: 'Approved' };
    case 'refused':
      return { zh: '决定不予批准', en: 'Refused' };
    case 'paused':
      return {
        zh: `启动特别程序“${event.name}”，所需时间不计入办理期限`,
        en: `“${event.name}” begins; its time does not count`,
      };
    case 'resumed':
      return { zh: '特别程序结束，继续计算办理期限', en: 'The time limit runs again' };
    case 'extended':
      return {
        zh: `经负责人批准，延长办理期限${event.days}个工作日`,
        en: `The time limit is extended by ${event.days} working days`,
      };
    case 'issued':
      return event.certificate
        ? {
            zh: `制发电子证照，编号${event.certificate.number}`,
            en: `Certificate ${event.certificate.number} issued`,
          }
        : { zh: '办理结果已作出', en: 'The result is ready' };
    case 'delivered':
      return deliveryWords[event.method];
    case 'returned':
      return { zh: '退回补充审查', en: 'Returned for further examination' };
    case 'consulted':
      return {
        zh: '征求有关部门意见，办理期限照常计算',
        en: 'Another office was asked for its opinion; the time limit goes on',
      };
    case 'answered':
      return { zh: '有关部门已答复意见', en: 'The office that was asked has answered' };
    case 'assigned':
      return assignmentWords(event, tasks);
    case 'moved':
      return {
        zh: `转入第${event.toVersion}版流程`,
        en: `Moved to version ${event.toVersion} of the procedure`,
      };
    case 'withdrawn':
      return { zh: '申请人撤回申请', en: 'Withdrawn by the applicant' };
    case 'lapsed':
      return { zh: '逾期未补正，视为放弃申请', en: 'Not corrected in time; the application has lapsed' };
  }
}

const deliveryWords: Readonly<Record<CaseEventOf<'delivered'>['method'], Text>> = {
  electronic: { zh: '电子送达', en: 'Delivered electronically' },
  window: { zh: '窗口领取', en: 'Collected at the window' },
  post: { zh: '邮寄送达', en: 'Sent by post' },
};

function assignmentWords({ task, assignee, how }: CaseEventOf<'assigned'>, tasks: readonly CaseTask[]): Text {
  const name = tasks.find(({ key }) => key === task)?.name ?? { zh: '任务', en: 'Task' };
  const [zh, en] = {
    claimed: ['认领', 'taken'],
    released: ['退回待认领', 'given back'],
    assigned: [`分派给${assignee?.name}`, `assigned to ${assignee?.name}`],
    'handed-over': [`移交给${assignee?.name}`, `handed over to ${assignee?.name}`],
  }[how] as [string, string];
  return { zh: `${name.zh}：${zh}`, en: `${name.en ?? name.zh}: ${en}` };
}

function named(
  event: CaseEventOf<'passed' | 'objected'>,
  tasks: readonly CaseTask[],
  zh: string,
  en: string,
): Text {
  const name = tasks.find((task) => task.key === event.task)?.name ?? { zh: '审查', en: 'Review' };
  return { zh: name.zh + zh, en: (name.en ?? name.zh) + en };
}

function detailsOf(event: CaseEvent, reader: 'applicant' | 'official'): Text[] {
  const isOfficial = reader === 'official';
  switch (event.type) {
    case 'correction-requested':
      return event.points.map((point) => ({ zh: point.text }));
    case 'passed':
    case 'answered':
      return isOfficial ? said(event.opinion) : [];
    case 'consulted':
      return isOfficial ? said(event.question) : [];
    case 'returned':
    case 'objected':
      return isOfficial ? said(event.reasons) : [];
    case 'approved':
      return said(event.opinion);
    case 'acceptance-refused':
    case 'refused':
    case 'extended':
    case 'withdrawn':
    case 'moved':
    case 'assigned':
      return said(event.reasons);
    case 'paused':
      return [
        { zh: `依据：${event.basis}`, en: `Basis: ${event.basis}` },
        { zh: `预计需要${event.expectedDays}日`, en: `About ${event.expectedDays} days` },
        ...(event.experts
          ? [
              {
                zh: `评审专家：${namesOfPanel(event.experts)}`,
                en: `Experts: ${namesOfPanel(event.experts)}`,
              },
            ]
          : []),
      ];
    case 'resumed':
      return [...(event.findings ? [conclusionWords[event.findings.conclusion]] : []), ...said(event.result)];
    case 'delivered':
      return said(event.note);
    default:
      return [];
  }
}

function said(text: string): Text[] {
  return text.trim() === '' ? [] : [{ zh: text }];
}

const actionNames: Readonly<Record<CaseEventType, Text>> = {
  submitted: { zh: '提交申请', en: 'Submitted' },
  accepted: { zh: '受理', en: 'Accepted' },
  'correction-requested': { zh: '告知补正', en: 'Corrections asked for' },
  corrected: { zh: '补正', en: 'Corrected' },
  'acceptance-refused': { zh: '不予受理', en: 'Acceptance refused' },
  passed: { zh: '审查通过', en: 'Review passed' },
  objected: { zh: '审查异议', en: 'Review objected' },
  approved: { zh: '准予', en: 'Approved' },
  refused: { zh: '不予批准', en: 'Refused' },
  paused: { zh: '启动特别程序', en: 'Paused' },
  resumed: { zh: '结束特别程序', en: 'Resumed' },
  extended: { zh: '延长期限', en: 'Extended' },
  issued: { zh: '制证', en: 'Issued' },
  delivered: { zh: '送达', en: 'Delivered' },
  returned: { zh: '退回补充审查', en: 'Returned' },
  consulted: { zh: '征求意见', en: 'Consulted' },
  answered: { zh: '答复意见', en: 'Answered' },
  assigned: { zh: '分派任务', en: 'Assigned' },
  moved: { zh: '转入新版流程', en: 'moved to another version' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  lapsed: { zh: '逾期未补正', en: 'Lapsed' },
};

/** The name of an action's type, for lists that show no more of it. */
export function actionWords(type: CaseEventType): Text {
  return actionNames[type];
}
