import { Hono } from 'hono';
import type { Env } from '../modules/identity/index.ts';
import { describeApi, type Operation, problemOf, statusOf } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import { internalProblem, refusalOf } from './errors.tsx';

const base = '/api/v1';

/** Mounts the JSON API and the document that describes it. */
export function mountApi(app: Hono<Env>, platform: Platform, operations: readonly Operation<Env>[]): void {
  const api = new Hono<Env>();
  const description = describeApi(operations, {
    title: `${platform.site.name.zh} API`,
    version: '1.0.0',
    description:
      'Everything the pages do, as JSON. Sign in with POST /sessions and send the token as a bearer token.',
    server: base,
  });
  api.get('/openapi.json', (c) => c.json(description));
  for (const operation of operations) operation.mount(api);
  api.notFound((c) => c.json(unknownOperation, 404, { 'content-type': 'application/problem+json' }));
  api.onError((error, c) => {
    const refusal = refusalOf(error);
    if (!refusal)
      platform.log.error('request.failed', error, { request: c.get('requestId'), path: c.req.path });
    const english = !(c.req.header('accept-language') ?? '').startsWith('zh');
    const problem = refusal ? problemOf(refusal, english) : internalProblem(c.get('requestId'));
    return c.json(problem, refusal ? statusOf(refusal) : 500, { 'content-type': 'application/problem+json' });
  });
  app.route(base, api);
}

const unknownOperation = {
  type: 'urn:tongban:problem:operation-unknown',
  title: 'operation-unknown',
  status: 404,
  code: 'operation-unknown',
  detail: 'There is no such operation. See /api/v1/openapi.json.',
};
