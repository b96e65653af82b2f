import { setTimeout } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, requireOfficial } from '../../identity/index.ts';
import { acceptanceKinds, checks, severities } from '../compiler/index.ts';
import {
  type FindingFilter,
  filterFindings,
  type GetFindings,
  pageOfFindings,
} from '../queries/list-findings.ts';
import { findingsPath } from './findings-address.ts';
import { FindingsListPage } from './findings-list-page.tsx';
import { FindingsPage, PendingPage } from './findings-page.tsx';
import { findingsWords } from './findings-words.ts';

const pageSize = 50;

/** A very large catalogue takes minutes; the work goes on while the person is told so. */
const patienceMilliseconds = 20_000;

/** What stewards see of their catalogue: findings by check, source, agency and severity. */
export function findingsRoutes(platform: Platform, getFindings: GetFindings): Hono<Env> {
  const app = new Hono<Env>();

  app.get(findingsPath, requireOfficial('steward'), async (c) => {
    const words = messagesIn(findingsWords, c.get('locale'));
    const compilation = await withPatience(getFindings(platform.database));
    if (!compilation) return c.render(<PendingPage />, { title: words.title });
    const filter = readFilter(c);
    const kind = [...checks, ...acceptanceKinds].find(({ code }) => code === filter.check);
    if (!kind) {
      return c.render(<FindingsPage compilation={compilation} filter={{ ...filter, check: undefined }} />, {
        title: words.title,
      });
    }
    const findings = filterFindings(compilation.findings, filter);
    const page = pageOfFindings(findings, { after: c.req.query('after'), size: pageSize });
    return c.render(<FindingsListPage all={compilation.findings} {...{ kind, page, filter }} />, {
      title: `${textIn(kind.title, c.get('locale'))} - ${words.title}`,
      breadcrumbs: [{ label: words.title, href: findingsPath }],
    });
  });

  return app;
}

async function withPatience<T>(work: Promise<T>): Promise<T | undefined> {
  const patience = new AbortController();
  const waited = setTimeout(patienceMilliseconds, undefined, { signal: patience.signal }).catch(
    () => undefined,
  );
  return Promise.race([work, waited]).finally(() => patience.abort());
}

function readFilter(c: Context<Env>): FindingFilter {
  const severity = c.req.query('severity');
  return {
    source: c.req.query('source') || undefined,
    severity: severities.find((each) => each === severity),
    agency: c.req.query('agency') || undefined,
    check: c.req.query('check') || undefined,
  };
}
