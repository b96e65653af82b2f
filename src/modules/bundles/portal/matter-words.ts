import { defineMessages } from '../../../kernel/messages.ts';

export const matterWords = defineMessages({
  zh: {
    mine: '我的',
    title: '一件事办理进度',
    received: '已收到您的申请，各部门同时办理',
    number: '一件事编号',
    applicant: '申请人',
    receivedAt: '提交时间',
    promised: '承诺全部办结日期',
    lanes: '各部门办理情况',
    order: '先后顺序',
    standings: { running: '办理中', granted: '全部办结', partly: '部分办结', ended: '已结束' },
    states: { waiting: '未开始', open: '办理中', granted: '已准予', refused: '不予批准', ended: '已结束' },
    blocked: '不能继续',
    blockedBy: (names: string) =>
      `“${names}”没有办成，这一项不再办理。您可以重新申请，其他已准予的事项不受影响。`,
    waitsFor: (names: string) => `等“${names}”办好后自动开始，不用您再提交。`,
    open: '查看办件',
    comma: '、',
  },
  en: {
    mine: 'My matters',
    title: 'Progress of the joint matter',
    received: 'We have your application; the departments work on it side by side',
    number: 'Joint matter',
    applicant: 'Applicant',
    receivedAt: 'Submitted',
    promised: 'All done by',
    lanes: 'Where each service is',
    order: 'Order',
    standings: { running: 'In progress', granted: 'All granted', partly: 'Granted in part', ended: 'Ended' },
    states: {
      waiting: 'Not begun',
      open: 'In progress',
      granted: 'Granted',
      refused: 'Refused',
      ended: 'Ended',
    },
    blocked: 'Cannot go on',
    blockedBy: (names: string) =>
      `“${names}” was not granted, so this one does not go on. You may apply again; what was granted stays.`,
    waitsFor: (names: string) =>
      `Begins by itself once “${names}” is granted; you need not hand in anything.`,
    open: 'See the case',
    comma: ', ',
  },
});
