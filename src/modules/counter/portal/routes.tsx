import { Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import { findProgress } from '../progress/get-progress.ts';
import { appointmentRoutes } from './appointment-routes.tsx';
import { kioskRoutes } from './kiosk-routes.tsx';
import { ProgressPage, progressPath } from './progress-page.tsx';
import { ticketRoutes } from './ticket-routes.tsx';
import { progressWords } from './words.ts';

/** What those who come to a hall use without signing in. */
export function portalRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .route('/', appointmentRoutes(platform))
    .route('/', ticketRoutes(platform))
    .route('/', kioskRoutes(platform))
    .get(progressPath, async (c) => {
      const number = c.req.query('number') ?? '';
      const code = c.req.query('code') ?? '';
      const isAsked = number !== '' || code !== '';
      const found = isAsked ? await findProgress(platform, { number, code }) : undefined;
      const isUnknown = isAsked && !found;
      return c.render(<ProgressPage number={number} code={code} progress={isUnknown ? 'unknown' : found} />, {
        title: messagesIn(progressWords, c.get('locale')).title,
        noIndex: true,
        private: true,
        errors: isUnknown ? 1 : 0,
        status: isUnknown ? 404 : 200,
      });
    });
}
