import { notAllowed, type Refusal } from '../../../kernel/refusal.ts';

/** How long somebody may look. */
export const viewMinutes = 15;

export const viewPath = '/workbench/view';
export const endViewPath = `${viewPath}/end`;

/** Pages without files, numbers and contents of cases; names of applicants in the work list are masked. */
const readable = [
  /^\/workbench$/,
  /^\/workbench\/procedures(\/[a-z0-9-]+(\.bpmn)?)?$/,
  /^\/workbench\/answers(\/(?!new$)[\w-]+)?$/,
];

/** What ends the view; nothing else is done in one. */
const ending: readonly string[] = [`POST ${endViewPath}`, 'POST /sign-out', 'GET /sign-out'];

/** The one place that says what a request may do while its author only looks (岗位视角只看不办). */
export function isViewable(method: string, path: string): boolean {
  if (ending.includes(`${method} ${path}`)) return true;
  return (method === 'GET' || method === 'HEAD') && readable.some((pattern) => pattern.test(path));
}

export function onlyViewing(): Refusal {
  return notAllowed('only-viewing', {
    zh: '您正在用岗位视角查看，只能看工作列表、流程和问答库，不能办理，也不能打开办件、材料和个人信息。请先结束查看。',
    en: 'You are only looking: the work list, procedures and the question base can be seen. Nothing can be done, and no case, file or personal detail opened. End the view first.',
  });
}
