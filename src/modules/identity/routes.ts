import { Hono } from 'hono';
import type { Platform } from '../../platform/platform.ts';
import type { Env } from './http/env.ts';
import { requireOfficial, requirePerson } from './http/require-actor.ts';
import { accountRoutes } from './portal/account.tsx';
import { capacityRoutes } from './portal/capacity.tsx';
import { registerRoutes } from './portal/register.tsx';
import { signInRoutes } from './portal/sign-in.tsx';
import { administrationRoutes } from './workbench/administration.tsx';
import { appointRoutes } from './workbench/appoint.tsx';

export function portalRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .route('/', signInRoutes(platform))
    .route('/', registerRoutes(platform))
    .route('/', capacityRoutes(platform))
    .route('/', accountRoutes(platform, '/my/account', requirePerson));
}

export function workbenchRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .route('/', accountRoutes(platform, '/workbench/account', requireOfficial()))
    .route('/', administrationRoutes(platform))
    .route('/', appointRoutes(platform));
}
