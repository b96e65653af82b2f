export { sendNotices } from './commands/send-due.ts';
export { noticeSubscriber } from './commands/tell-case.ts';
export { loadTemplates } from './load/load-templates.ts';
export { noticePolicy } from './policy.ts';
export { portalRoutes } from './portal/routes.tsx';
export { inbox } from './queries/inbox.ts';
export { workbenchRoutes } from './workbench/routes.tsx';
