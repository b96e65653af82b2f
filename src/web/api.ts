import { Hono, type MiddlewareHandler } from 'hono';
import { type Env, getActor } from '../modules/identity/index.ts';
import { type ApiInfo, describeApi, type Operation } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import { answerProblem } from './problems.ts';

const base = '/api/v1';

const tags = {
  identity: 'Signing in, and in whose name one acts',
  catalogue: 'Service items, topics and events; open to everybody',
  guidance: 'Navigators: questions, outcome, checklist and plan; open to everybody, nothing is kept',
  applications: 'Drafts, files and submission of an applicant',
  workbench: 'Work lists, cases and acts of officials',
  certificates: 'Certificates of their holders, public verification, revocation',
};

/** Mounts the JSON API and the document that describes it. */
export function mountApi(app: Hono<Env>, platform: Platform, operations: readonly Operation<Env>[]): void {
  const api = new Hono<Env>();
  const description = describeApi(operations, infoOf(platform));
  api.get('/openapi.json', (c) => c.json(description));
  for (const operation of operations) {
    operation.mount(api, ...(operation.contract.signedIn ? [signedInOnly] : []));
  }
  api.onError((error, c) => answerProblem(c, platform, error));
  app.route(base, api);
}

/** Stands before the input is read, so that a stranger learns nothing from its faults. */
const signedInOnly: MiddlewareHandler<Env> = async (c, next) => {
  getActor(c);
  await next();
};

function infoOf({ site }: Platform): ApiInfo {
  return {
    title: `${site.name.zh} API`,
    version: '1.0.0',
    description:
      'Everything the pages do, as JSON. Sign in with POST /sessions and send the token as a bearer token.',
    server: base,
    tags,
  };
}
