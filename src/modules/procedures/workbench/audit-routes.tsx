import { Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type Env, requireOfficial } from '../../identity/index.ts';
import { verifySeals } from '../queries/verify-history.ts';
import { type AuditCursor, readRecentActions } from '../seal-store.ts';
import { AuditPage } from './audit-page.tsx';
import { workbenchWords } from './words.ts';

const pageSize = 50;
const sealsShown = 10;

/** What supervisors see: whether the history still is what was sealed, and who did what. */
export function auditRoutes(platform: Platform): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/workbench/audit', requireOfficial('supervisor'), async (c) => {
    const [seals, found, directory] = await Promise.all([
      verifySeals(platform.database, sealsShown),
      readRecentActions(platform.database, { after: readCursor(c.req.query('after')), size: pageSize + 1 }),
      getDirectory(platform.database),
    ]);
    const entries = found.slice(0, pageSize);
    const last = found.length > pageSize ? entries.at(-1) : undefined;
    const next = last && `/workbench/audit?after=${last.at.getTime()}_${last.caseId}_${last.sequence}`;
    const agencyName = (code: string) => directory.findAgency(code)?.shortName.zh ?? code;
    return c.render(<AuditPage {...{ seals, entries, next, agencyName }} />, {
      title: messagesIn(workbenchWords, c.get('locale')).audit,
    });
  });
  return app;
}

/** `<milliseconds>_<case>_<sequence>` */
function readCursor(text: string | undefined): AuditCursor | undefined {
  const [at = '', caseId = '', sequence = ''] = (text ?? '').split('_');
  if (!/^\d{10,15}$/.test(at) || !isUuid(caseId) || !/^\d{1,9}$/.test(sequence)) return undefined;
  return { at: new Date(Number(at)), caseId, sequence: Number(sequence) };
}
