import { Hono } from 'hono';
import { seeOther } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { deskPath } from './desk-path.ts';
import type { Env } from './http/env.ts';
import { getOfficial, requireOfficial, requireOfficialAccount, requirePerson } from './http/require-actor.ts';
import { accountRoutes } from './portal/account.tsx';
import { capacityRoutes } from './portal/capacity.tsx';
import { registerRoutes } from './portal/register.tsx';
import { signInRoutes } from './portal/sign-in.tsx';
import type { IdentityPorts } from './ports.ts';
import { accountRoutes as managedAccountRoutes } from './workbench/officials/account-routes.tsx';
import { appointRoutes } from './workbench/officials/appoint-routes.tsx';
import { officialRoutes } from './workbench/officials/official-routes.tsx';
import { ownDeputyRoutes } from './workbench/officials/own-deputy-routes.tsx';
import { postRoutes } from './workbench/officials/post-routes.tsx';
import { requestRoutes } from './workbench/officials/request-routes.tsx';

export function portalRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .route('/', signInRoutes(platform))
    .route('/', registerRoutes(platform))
    .route('/', capacityRoutes(platform))
    .route('/', accountRoutes(platform, '/my/account', requirePerson));
}

export function workbenchRoutes(platform: Platform, { openWork }: IdentityPorts): Hono<Env> {
  return new Hono<Env>()
    .get('/workbench', requireOfficial(), async (c, next) => {
      const desk = deskPath(getOfficial(c));
      return desk === '/workbench' ? next() : seeOther(c, desk);
    })
    .route('/', accountRoutes(platform, '/workbench/account', requireOfficialAccount))
    .route('/', managedAccountRoutes(platform))
    .route('/', appointRoutes(platform))
    .route('/', officialRoutes(platform, openWork))
    .route('/', postRoutes(platform))
    .route('/', requestRoutes(platform))
    .route('/', ownDeputyRoutes(platform));
}
