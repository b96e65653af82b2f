import { Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type Env, requireOfficial } from '../../identity/index.ts';
import type { AuditCursor } from '../audit-store.ts';
import { listRecentActions } from '../queries/list-recent-actions.ts';
import { verifySeals } from '../queries/verify-history.ts';
import { AuditPage } from './audit-page.tsx';
import { auditWords } from './audit-words.ts';

const size = 50;
const sealsShown = 10;

/** What supervisors see: whether the history still is what was sealed, and who did what. */
export function auditRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>().get('/workbench/audit', requireOfficial('supervisor'), async (c) => {
    const after = readCursor(c.req.query('after'));
    const [seals, { entries, last }, directory] = await Promise.all([
      verifySeals(platform.database, sealsShown),
      listRecentActions(platform, { after, size }),
      getDirectory(platform.database),
    ]);
    const next =
      last && `/workbench/audit?after=${last.action.at.getTime()}_${last.caseId}_${last.action.sequence}`;
    const locale = c.get('locale');
    const agencyName = (code: string) => {
      const agency = directory.findAgency(code);
      return agency ? textIn(agency.name, locale) : code;
    };
    return c.render(<AuditPage {...{ seals, entries, next, agencyName }} />, {
      title: messagesIn(auditWords, locale).audit,
    });
  });
}

/** `<milliseconds>_<case>_<sequence>` */
function readCursor(text: string | undefined): AuditCursor | undefined {
  const [at = '', caseId = '', sequence = ''] = (text ?? '').split('_');
  if (!/^\d{10,15}$/.test(at) || !isUuid(caseId) || !/^\d{1,9}$/.test(sequence)) return undefined;
  return { at: new Date(Number(at)), caseId, sequence: Number(sequence) };
}
