import { Hono } from 'hono';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, requireOfficial } from '../../identity/index.ts';
import type { CaseEffects } from '../commands/act-on-case.ts';
import { actRoutes } from './act-routes.tsx';
import { auditRoutes } from './audit-routes.tsx';
import { batchRoutes } from './batch-routes.tsx';
import { calendarRoutes } from './calendar-routes.tsx';
import { caseRoutes } from './case-routes.tsx';
import { firstContactRoutes } from './first-contact/first-contact-routes.tsx';
import { handOverRoutes } from './hand-over/hand-over-routes.tsx';
import { listRoutes } from './list-routes.tsx';
import { messageRoutes } from './message-routes.tsx';
import { moveRoutes } from './moving/move-routes.tsx';
import { procedureRoutes } from './procedure/procedure-routes.tsx';
import { registerRoutes } from './register/register-routes.tsx';
import { taskRoutes } from './task-routes.tsx';

/** The desk of officials: lists, the case, its acts, and the audit of histories. */
export function workbenchRoutes(platform: Platform, effects: CaseEffects): Hono<Env> {
  return new Hono<Env>()
    .use('/workbench', requireOfficial())
    .use('/workbench/*', requireOfficial())
    .route('/', listRoutes(platform))
    .route('/', taskRoutes(platform))
    .route('/', batchRoutes(platform, effects))
    .route('/', auditRoutes(platform))
    .route('/', calendarRoutes(platform))
    .route('/', procedureRoutes(platform))
    .route('/', moveRoutes(platform))
    .route('/', handOverRoutes(platform))
    .route('/', firstContactRoutes(platform))
    .route('/', registerRoutes(platform))
    .route('/', messageRoutes(platform, effects))
    .route('/', caseRoutes(platform, effects))
    .route('/', actRoutes(platform, effects));
}
