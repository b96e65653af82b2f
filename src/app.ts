import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { certificateEffects } from './modules/certificates/index.ts';
import { apiOperations as catalogueApi, portalRoutes as catalogue } from './modules/catalogue/index.ts';
import { apiOperations as applicationsApi, portalRoutes as applications } from './modules/applications/index.ts';
import { apiOperations as certificatesApi, portalRoutes as certificates } from './modules/certificates/index.ts';
import { apiOperations as identityApi, type Env, loadActor, portalRoutes as identity } from './modules/identity/index.ts';
import { apiOperations as proceduresApi, workbenchRoutes as procedures } from './modules/procedures/index.ts';
import { identifyRequest, readLocale, routedPath, sameOriginOnly, strictHeaders } from './platform/http/index.ts';
import type { Platform } from './platform/platform.ts';
import { mountApi } from './web/api.ts';
import { answerErrors } from './web/errors.tsx';
import { usePortalShell } from './web/portal/use-portal-shell.tsx';
import { useWorkbenchShell } from './web/workbench/use-workbench-shell.tsx';

/** The whole system: what every request passes, and which slice answers which address. */
export function createApp(platform: Platform): Hono<Env> {
  const app = new Hono<Env>({ getPath: routedPath });
  answerErrors(app, platform);

  app.use(identifyRequest(platform.config.trustProxy), strictHeaders, readLocale, sameOriginOnly);
  platform.assets.mount(app);
  app.get('/healthz', (c) => c.text('ok'));
  app.use(compress(), loadActor(platform));

  const effects = certificateEffects(platform);

  app.use('/workbench/*', useWorkbenchShell(platform));
  app.route('/', procedures(platform, effects));

  mountApi(app, platform, [
    ...identityApi(platform),
    ...catalogueApi(platform),
    ...applicationsApi(platform),
    ...proceduresApi(platform, effects),
    ...certificatesApi(platform),
  ]);

  app.use('*', usePortalShell(platform));
  app.route('/', catalogue(platform));
  app.route('/', identity(platform));
  app.route('/', applications(platform));
  app.route('/', certificates(platform));
  return app;
}
