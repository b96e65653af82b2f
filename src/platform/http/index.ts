export { type Contract, defineContract, type Input, type Operation, operation } from './contract.ts';
export type { HttpEnv, HttpVariables } from './env.ts';
export { readForm, requireFormToken } from './form.ts';
export { identifyRequest, sameOriginOnly, strictHeaders } from './guards.ts';
export { localPath, readLocale, routedPath, seeOther } from './locale.ts';
export { type ApiInfo, describeApi } from './openapi.ts';
export type { Page } from './page.ts';
export { keepSharedPages, markShared } from './page-cache.ts';
export { type Attempt, attempt, type Problem, problemOf, statusOf } from './refusals.ts';
