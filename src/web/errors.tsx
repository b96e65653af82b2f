import type { Context, Hono } from 'hono';
import { messagesIn, textIn } from '../kernel/messages.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Env } from '../modules/identity/index.ts';
import { localPath, statusOf } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import { PortalErrorPage } from './portal/index.ts';
import { renderPortalPage } from './portal/portal-shell.tsx';
import { answerProblem, answerUnknownOperation } from './problems.ts';
import { problemWords } from './ui/problem-page.tsx';
import { WorkbenchErrorPage } from './workbench/error-page.tsx';
import { renderWorkbenchPage } from './workbench/workbench-shell.tsx';

type ErrorStatus = 400 | 403 | 404 | 413 | 429 | 500;

/** Turns a refusal or a bug into a page. A bug is logged, and its number shown. */
export function answerErrors(app: Hono<Env>, platform: Platform): void {
  app.notFound((c) => (isApi(c) ? answerUnknownOperation(c) : errorPage(c, platform, 404)));
  app.onError((error, c) => {
    if (isApi(c)) return answerProblem(c, platform, error);
    if (!(error instanceof Refusal)) {
      platform.log.error('request.failed', error, { request: c.get('requestId'), path: c.req.path });
      return errorPage(c, platform, 500, { reference: c.get('requestId') });
    }
    if (error.kind === 'not-signed-in') {
      const next = c.req.method === 'GET' ? c.get('sitePath') : '/my';
      return c.redirect(localPath(c.get('locale'), `/sign-in?next=${encodeURIComponent(next)}`), 303);
    }
    const message = textIn(error.text, c.get('locale'));
    return errorPage(c, platform, pageStatus(statusOf(error)), { message });
  });
}

function isApi(c: Context<Env>): boolean {
  return c.get('sitePath').startsWith('/api/');
}

function pageStatus(status: ReturnType<typeof statusOf>): ErrorStatus {
  return status === 409 || status === 422 || status === 401 ? 400 : status;
}

function errorPage(
  c: Context<Env>,
  platform: Platform,
  status: ErrorStatus,
  detail: { message?: string; reference?: string } = {},
): Response | Promise<Response> {
  const title = messagesIn(problemWords, c.get('locale')).titles[status];
  const page = { title, noIndex: true, status };
  if (isAtDesk(c) && status !== 500) {
    return renderWorkbenchPage(c, platform, <WorkbenchErrorPage status={status} {...detail} />, page);
  }
  const { hotline } = platform.site;
  return renderPortalPage(
    c,
    platform,
    <PortalErrorPage status={status} hotline={hotline} {...detail} />,
    page,
  );
}

/**
 * An official keeps the workbench's frame, and whoever only looks the banner in it; its frame needs the database, so a bug is told
 * in the portal's.
 */
function isAtDesk(c: Context<Env>): boolean {
  if (c.get('view')) return true;
  return /^\/workbench\b/.test(c.get('sitePath')) && c.get('actor')?.kind === 'official';
}
