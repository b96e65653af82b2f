import { Hono } from 'hono';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, requireOfficial } from '../../identity/index.ts';
import { callerConsole } from './caller-console.tsx';
import { catalogueRoutes } from './catalogue-routes.tsx';
import { grantRoutes } from './grant-routes.tsx';
import { objectionRoutes } from './objection-routes.tsx';
import { cataloguePath } from './paths.ts';

/** Stewards see what there is, ask for it, answer, and register the systems that call. */
export function workbenchRoutes(platform: Platform): Hono<Env> {
  const guard = requireOfficial('steward', 'supervisor');
  return new Hono<Env>()
    .use(cataloguePath, guard)
    .use(`${cataloguePath}/*`, guard)
    .route('/', objectionRoutes(platform))
    .route('/', grantRoutes(platform))
    .route('/', callerConsole(platform))
    .route('/', catalogueRoutes(platform));
}
