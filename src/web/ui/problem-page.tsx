import type { ReactNode } from 'react';
import { defineMessages } from '../../kernel/messages.ts';
import { useMessages } from './context.tsx';
import { PageHeading } from './page-heading.tsx';

export type ProblemStatus = 400 | 403 | 404 | 410 | 413 | 429 | 500 | 503;

export interface ProblemPageProps {
  status: ProblemStatus;
  /** The sentence of a refusal, when there is a better one than ours. */
  message?: ReactNode | undefined;
  /** What the reader can quote when they ask for help. */
  reference?: string | undefined;
  /** Where to go from here. */
  children?: ReactNode | undefined;
}

export const problemWords = defineMessages({
  zh: {
    titles: {
      400: '无法处理这次提交',
      403: '您没有权限查看此页面',
      404: '找不到这个页面',
      410: '此页面已停用',
      413: '提交的内容过大',
      429: '操作过于频繁',
      500: '系统出现了问题',
      503: '服务暂时不可用',
    },
    advice: {
      400: '提交的内容不完整，或页面已过期。请返回上一页，刷新后再试。',
      403: '如果您认为应当可以查看，请确认登录的账户和身份是否正确。',
      404: '如果是手工输入的网址，请检查是否有误；如果是从链接打开的，该页面可能已经移动。',
      410: '该内容已经停止使用，不再提供。',
      413: '请减小文件后重新上传。',
      429: '为保护账户安全，请稍等几分钟后再试。',
      500: '这不是您的操作造成的。已经提交的内容不会丢失，请稍后再试。',
      503: '我们正在恢复服务。已经提交的内容不会丢失，请稍后再试。',
    },
    reference: '联系我们时请提供编号：',
  },
  en: {
    titles: {
      400: 'We could not process this form',
      403: 'You do not have access to this page',
      404: 'Page not found',
      410: 'This page is no longer available',
      413: 'What you sent is too large',
      429: 'Too many attempts',
      500: 'Sorry, there is a problem with the service',
      503: 'Sorry, the service is unavailable',
    },
    advice: {
      400: 'Something is missing, or the page has expired. Go back, reload the page and try again.',
      403: 'If you think you should see it, check which account and capacity you signed in with.',
      404: 'If you typed the address, check it. If you followed a link, the page may have moved.',
      410: 'This content has been withdrawn.',
      413: 'Make the file smaller and upload it again.',
      429: 'To protect your account, wait a few minutes and try again.',
      500: 'You did nothing wrong. Everything you submitted is safe. Try again later.',
      503: 'We are restoring the service. Everything you submitted is safe. Try again later.',
    },
    reference: 'Quote this number when you contact us: ',
  },
});

/** Says what happened, that nothing is lost, and what to do next. */
export function ProblemPage({ status, message, reference, children }: ProblemPageProps) {
  const words = useMessages(problemWords);
  return (
    <>
      <PageHeading lead={message ?? words.advice[status]}>{words.titles[status]}</PageHeading>
      {reference ? (
        <p>
          {words.reference}
          <strong className="code">{reference}</strong>
        </p>
      ) : null}
      {children}
    </>
  );
}
