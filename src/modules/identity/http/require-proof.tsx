import type { Context, MiddlewareHandler } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { requireFormToken, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { safeNextPath } from '../next-path.ts';
import { ConfirmPage } from '../portal/confirm-page.tsx';
import { confirmWords } from '../portal/confirm-words.ts';
import { minutesBefore, provenForMinutes } from '../session.ts';
import type { Env } from './env.ts';
import { readLostForm } from './lost-form.ts';

/**
 * Before a sensitive act: whoever sits there must have proved lately to be the owner. A form that comes too late is
 * carried along. Stands behind a guard that wants somebody signed in.
 * @param only `writing`: the page may be seen, its forms want the proof
 */
export function requireProof({ now }: Platform, only?: 'writing'): MiddlewareHandler<Env> {
  return async (c, next) => {
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (only === 'writing' && isReading) return next();
    const provenAt = c.get('provenAt');
    if (provenAt && provenAt > minutesBefore(now(), provenForMinutes)) return next();
    if (isReading) return seeOther(c, confirmPath(c.get('sitePath')));
    return answerUnproven(c);
  };
}

async function answerUnproven(c: Context<Env>): Promise<Response> {
  const body = new URLSearchParams(await c.req.raw.clone().text());
  requireFormToken(c, body.get('_csrf'));
  const lost = await readLostForm(c);
  if (!lost) return seeOther(c, confirmPath(c.get('sitePath')));
  const { title } = messagesIn(confirmWords, c.get('locale'));
  return c.render(<ConfirmPage lost={lost} />, { title, noIndex: true, private: true, status: 401 });
}

function confirmPath(path: string): string {
  const next = safeNextPath(path);
  return next ? `/confirm?next=${encodeURIComponent(next)}` : '/confirm';
}
