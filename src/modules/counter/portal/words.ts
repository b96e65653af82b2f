import { defineMessages } from '../../../kernel/messages.ts';

export const progressWords = defineMessages({
  zh: {
    title: '凭查询码查进度',
    lead: '输入收件凭证上的办件编号和查询码。本人登录后在“我的”中可以看到全部内容。',
    number: '办件编号',
    code: '查询码',
    codeHint: '收件凭证上的8位字母和数字',
    find: '查询进度',
    unknown: '没有查到。请核对办件编号和查询码，两者都印在收件凭证上。',
    item: '事项',
    agency: '承办部门',
    receivedAt: '收件时间',
    status: '办理状态',
    promised: '承诺办结不晚于',
    again: '查询另一个办件',
  },
  en: {
    title: 'Progress by code',
    lead: 'Type the case number and the code of the receipt. Signed in, you see everything under “My matters”.',
    number: 'Case number',
    code: 'Code',
    codeHint: 'Eight letters and digits on the receipt',
    find: 'Find',
    unknown: 'Nothing was found. Check number and code; both are printed on the receipt.',
    item: 'Service',
    agency: 'Agency',
    receivedAt: 'Received',
    status: 'Status',
    promised: 'Promised by',
    again: 'Look for another case',
  },
});
