import { Hono } from 'hono';
import * as applications from './modules/applications/index.ts';
import * as bundles from './modules/bundles/index.ts';
import * as catalogue from './modules/catalogue/index.ts';
import * as certificates from './modules/certificates/index.ts';
import * as comparison from './modules/comparison/index.ts';
import * as counter from './modules/counter/index.ts';
import * as delivery from './modules/delivery/index.ts';
import * as enquiries from './modules/enquiries/index.ts';
import * as exchange from './modules/exchange/index.ts';
import * as guidance from './modules/guidance/index.ts';
import * as identity from './modules/identity/index.ts';
import * as monitoring from './modules/monitoring/index.ts';
import * as notices from './modules/notices/index.ts';
import * as openid from './modules/openid/index.ts';
import * as payments from './modules/payments/index.ts';
import * as procedures from './modules/procedures/index.ts';
import * as registries from './modules/registries/index.ts';
import {
  compressText,
  identifyRequest,
  readLocale,
  routedPath,
  sameOriginOnly,
  strictHeaders,
} from './platform/http/index.ts';
import type { Platform } from './platform/platform.ts';
import { mountApi } from './web/api.ts';
import { answerErrors } from './web/errors.tsx';
import { permissionRoutes } from './web/permissions/routes.tsx';
import { portalShell } from './web/portal/portal-shell.tsx';
import { sitePages } from './web/site-pages/routes.tsx';
import { renderWorkbenchPage, workbenchShell } from './web/workbench/workbench-shell.tsx';

/** The whole system: what every request passes, and which slice answers which address. */
export function createApp(platform: Platform): Hono<identity.Env> {
  const app = new Hono<identity.Env>({ getPath: routedPath });
  answerErrors(app, platform);

  app.use(readLocale, identifyRequest(platform.config.trustProxy), strictHeaders);
  app.use(openid.logoutByPost(), sameOriginOnly);
  platform.assets.mount(app);
  app.get('/healthz', (c) => c.text('ok'));
  app.use(catalogue.inForceOnTheDay(platform), catalogue.keptPages(platform), compressText);

  // Public pages come first: they are the same for everybody, so nobody's session is looked up for them.
  const portal = portalShell(platform);
  app.route('/', sitePages(platform));
  app.use('*', portal);
  app.route('/', catalogue.portalRoutes(platform));
  app.route('/', guidance.publicRoutes(platform));
  app.route('/', bundles.publicRoutes(platform));
  app.route('/', payments.publicRoutes(platform));
  app.route('/', exchange.callerRoutes(platform));
  app.route('/', delivery.publicRoutes(platform));
  app.route('/', certificates.trustRoutes(platform));

  const effects = {
    ...certificates.certificateEffects(platform),
    ...certificates.certificateChecks(platform),
    ...bundles.matterEffects(platform),
    ...payments.feeEffects(platform),
    ...exchange.caseReads(platform),
    ...applications.answerOrigins(platform, exchange.registers),
  };
  const submission = {
    matters: bundles.matterPort,
    documents: certificates.heldDocuments,
    registers: exchange.registers,
  };
  const isDemo = platform.config.mode === 'demo';
  const ports: identity.IdentityPorts = {
    registers: isDemo ? identity.demoRegisters(platform.config.contentDirectory) : identity.noRegisters,
    sender: isDemo ? identity.demoSender(platform) : identity.noSender,
    items: catalogue.itemDirectory(platform),
    openWork: procedures.openWorkOf(platform),
  };
  const kinds = { certificates: certificates.listCertificateTypes, procedures: procedures.listProcedures };
  app.use(identity.loadActor(platform));
  mountApi(app, platform, [
    ...identity.apiOperations(platform),
    ...catalogue.apiOperations(platform, kinds),
    ...guidance.apiOperations(platform),
    ...applications.apiOperations(platform, submission),
    ...procedures.apiOperations(platform, effects),
    ...certificates.apiOperations(platform),
  ]);

  app.use('/workbench/*', workbenchShell(platform));
  app.route('/', permissionRoutes(platform));
  app.route('/', enquiries.workbenchRoutes(platform));
  app.route('/', counter.workbenchRoutes(platform, submission));
  app.route('/', identity.workbenchRoutes(platform, ports));
  app.route('/', procedures.workbenchRoutes(platform, effects));
  app.route('/', bundles.workbenchRoutes(platform));
  app.route('/', certificates.workbenchRoutes(platform));
  app.route('/', catalogue.workbenchRoutes(platform, kinds));
  app.route('/', guidance.workbenchRoutes(platform, kinds));
  app.route('/', notices.workbenchRoutes(platform));
  app.route('/', payments.workbenchRoutes(platform));
  app.route('/', delivery.workbenchRoutes(platform));
  app.route('/', exchange.workbenchRoutes(platform));
  app.route('/', monitoring.workbenchRoutes(platform));
  app.route('/', registries.workbenchRoutes(platform, exchange.recordReads(platform)));
  app.route('/', comparison.workbenchRoutes(platform, exchange.recordReads(platform)));

  app.use('*', portal);
  app.route('/', identity.portalRoutes(platform, ports));
  app.route('/', openid.portalRoutes(platform));
  app.route(
    '/',
    guidance.portalRoutes(platform, { findTogether: bundles.findStart, enquiryPath: enquiries.askPath }),
  );
  app.use(
    '/applications/*',
    counter.assistance(platform, (c, content, page) => renderWorkbenchPage(c, platform, content, page)),
  );
  app.route(
    '/',
    applications.portalRoutes(platform, {
      ...submission,
      burdens: monitoring.caseBurdens,
      inbox: notices.inbox,
      fees: payments.caseFees,
      deliveries: delivery.caseDeliveries,
    }),
  );
  app.route('/', bundles.portalRoutes(platform, submission));
  app.route('/', enquiries.portalRoutes(platform));
  app.route('/', counter.portalRoutes(platform));
  app.route('/', exchange.portalRoutes(platform));
  app.route('/', certificates.portalRoutes(platform));
  app.route('/', certificates.showingRoutes(platform));
  app.route('/', notices.portalRoutes(platform));
  app.route('/', payments.portalRoutes(platform));
  app.route('/', delivery.portalRoutes(platform));
  return app;
}
