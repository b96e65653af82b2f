import { Hono } from 'hono';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, requirePerson } from '../../identity/index.ts';
import { disputeRoutes } from './dispute.tsx';
import { materialRoutes } from './materials.tsx';
import { myCaseRoutes } from './my-case.tsx';
import { myRoutes } from './my-home.tsx';
import { myMessageRoutes } from './my-messages.tsx';
import type { PagePorts } from './page-ports.ts';
import { pageRoutes } from './pages.tsx';
import { startRoutes } from './start.tsx';
import { submissionRoutes } from './submission.tsx';
import { taskListRoutes } from './task-list.tsx';

/** Everything an applicant does, from the start of an application to the end of its case. */
export function portalRoutes(platform: Platform, ports: PagePorts): Hono<Env> {
  const { matters, inbox, documents, registers } = ports;
  return new Hono<Env>()
    .use('/applications/*', requirePerson)
    .use('/my', requirePerson)
    .use('/my/cases/*', requirePerson)
    .route('/', startRoutes(platform, registers))
    .route('/', taskListRoutes(platform, registers))
    .route('/', pageRoutes(platform, registers))
    .route('/', disputeRoutes(platform, registers))
    .route('/', materialRoutes(platform, documents))
    .route('/', submissionRoutes(platform, ports))
    .route('/', myRoutes(platform, matters, inbox))
    .route('/', myCaseRoutes(platform, ports))
    .route('/', myMessageRoutes(platform));
}
