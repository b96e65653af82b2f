import { Hono } from 'hono';
import { seeOther } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { deskPath } from './desk-path.ts';
import type { Env } from './http/env.ts';
import { getOfficial, requireOfficial, requireOfficialAccount, requirePerson } from './http/require-actor.ts';
import { accountRoutes } from './portal/account.tsx';
import { confirmRoutes } from './portal/confirm.tsx';
import { factorRoutes } from './portal/factors/factor-routes.tsx';
import { historyRoutes } from './portal/history.tsx';
import { outsideRoutes } from './portal/outside/routes.tsx';
import { contactRoutes } from './portal/recovery/contacts.tsx';
import { demoMessageRoutes } from './portal/recovery/demo-messages.tsx';
import { recoveryRoutes } from './portal/recovery/recovery-routes.tsx';
import { registerRoutes } from './portal/register.tsx';
import { capacityRoutes } from './portal/represent/capacity.tsx';
import { childRoutes } from './portal/represent/children.tsx';
import { companyRoutes } from './portal/represent/companies.tsx';
import { powerRoutes } from './portal/represent/powers.tsx';
import { verifyRoutes } from './portal/represent/verify.tsx';
import { secondStepRoutes } from './portal/second-step.tsx';
import { signInRoutes } from './portal/sign-in.tsx';
import type { IdentityPorts } from './ports.ts';
import { counterRoutes } from './workbench/counter/counter-routes.tsx';
import { logRoutes } from './workbench/log/log-routes.tsx';
import { accountRoutes as managedAccountRoutes } from './workbench/officials/account-routes.tsx';
import { appointRoutes } from './workbench/officials/appoint-routes.tsx';
import { officialRoutes } from './workbench/officials/official-routes.tsx';
import { ownDeputyRoutes } from './workbench/officials/own-deputy-routes.tsx';
import { postRoutes } from './workbench/officials/post-routes.tsx';
import { requestRoutes } from './workbench/officials/request-routes.tsx';
import { viewRoutes } from './workbench/view/view-routes.tsx';

export function portalRoutes(platform: Platform, ports: IdentityPorts): Hono<Env> {
  return new Hono<Env>()
    .route('/', signInRoutes(platform))
    .route('/', secondStepRoutes(platform))
    .route('/', outsideRoutes(platform))
    .route('/', confirmRoutes(platform))
    .route('/', registerRoutes(platform, ports.registers))
    .route('/', capacityRoutes(platform))
    .route('/', childRoutes(platform, ports.registers))
    .route('/', companyRoutes(platform, ports.registers))
    .route('/', powerRoutes(platform, ports))
    .route('/', verifyRoutes(platform, ports.registers))
    .route('/', recoveryRoutes(platform, ports.sender))
    .route('/', contactRoutes(platform, ports.sender))
    .route('/', demoMessageRoutes(platform))
    .route('/', accountRoutes(platform, '/my/account', requirePerson))
    .route('/', factorRoutes(platform, '/my/account', requirePerson))
    .route('/', historyRoutes(platform, '/my/account', requirePerson));
}

export function workbenchRoutes(platform: Platform, { openWork }: IdentityPorts): Hono<Env> {
  return new Hono<Env>()
    .get('/workbench', requireOfficial(), async (c, next) => {
      const desk = deskPath(getOfficial(c));
      return desk === '/workbench' ? next() : seeOther(c, desk);
    })
    .route('/', accountRoutes(platform, '/workbench/account', requireOfficialAccount))
    .route('/', factorRoutes(platform, '/workbench/account', requireOfficialAccount))
    .route('/', historyRoutes(platform, '/workbench/account', requireOfficialAccount))
    .route('/', managedAccountRoutes(platform))
    .route('/', appointRoutes(platform))
    .route('/', officialRoutes(platform, openWork))
    .route('/', postRoutes(platform))
    .route('/', requestRoutes(platform))
    .route('/', ownDeputyRoutes(platform))
    .route('/', counterRoutes(platform))
    .route('/', logRoutes(platform))
    .route('/', viewRoutes(platform));
}
