import { Hono, type MiddlewareHandler } from 'hono';
import { readForm } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { SubmissionPorts } from '../../applications/index.ts';
import { type Env, requireOfficial } from '../../identity/index.ts';
import { applicationRoutes } from './application-routes.tsx';
import { deskAppointmentRoutes } from './appointment-routes.tsx';
import { deskRoutes } from './desk-routes.tsx';
import { hallRoutes } from './hall-routes.tsx';
import { makeKioskRoutes } from './kiosk-routes.tsx';
import { deskPath } from './paths.ts';
import { personRoutes } from './person-routes.tsx';
import { receiptRoutes } from './receipt-routes.tsx';

/** The window from the clerk's side. */
export function workbenchRoutes(platform: Platform, ports: SubmissionPorts): Hono<Env> {
  return new Hono<Env>()
    .use(deskPath, requireOfficial('acceptor'))
    .use(`${deskPath}/*`, requireOfficial('acceptor'), tokenFirst)
    .route('/', hallRoutes(platform))
    .route('/', deskRoutes(platform))
    .route('/', makeKioskRoutes(platform))
    .route('/', deskAppointmentRoutes(platform))
    .route('/', personRoutes(platform))
    .route('/', applicationRoutes(platform, ports))
    .route('/', receiptRoutes(platform));
}

/** A form that was not sent from here is refused before anything is looked up. */
const tokenFirst: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method === 'POST') await readForm(c);
  return next();
};
