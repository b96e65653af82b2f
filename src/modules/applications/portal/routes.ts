import { Hono } from 'hono';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, requirePerson } from '../../identity/index.ts';
import type { CaseFees } from '../fee-port.ts';
import type { Inbox } from '../inbox-port.ts';
import type { MatterPort } from '../matter-port.ts';
import { materialRoutes } from './materials.tsx';
import { myCaseRoutes } from './my-case.tsx';
import { myRoutes } from './my-home.tsx';
import { myMessageRoutes } from './my-messages.tsx';
import { pageRoutes } from './pages.tsx';
import { startRoutes } from './start.tsx';
import { submissionRoutes } from './submission.tsx';
import { taskListRoutes } from './task-list.tsx';

/** What later modules say on these pages. */
export interface PagePorts {
  readonly matters: MatterPort;
  readonly inbox: Inbox;
  readonly fees: CaseFees;
}

/** Everything an applicant does, from the start of an application to the end of its case. */
export function portalRoutes(platform: Platform, { matters, inbox, fees }: PagePorts): Hono<Env> {
  return new Hono<Env>()
    .use('/applications/*', requirePerson)
    .use('/my', requirePerson)
    .use('/my/cases/*', requirePerson)
    .route('/', startRoutes(platform))
    .route('/', taskListRoutes(platform))
    .route('/', pageRoutes(platform))
    .route('/', materialRoutes(platform))
    .route('/', submissionRoutes(platform, matters))
    .route('/', myRoutes(platform, matters, inbox))
    .route('/', myCaseRoutes(platform, matters, fees))
    .route('/', myMessageRoutes(platform));
}
