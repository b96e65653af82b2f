import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, type OfficialActor, requireOfficial } from '../../identity/index.ts';
import { type Certificate, type Standing, standingOf } from '../certificate.ts';
import { changeStanding } from '../commands/change-standing.ts';
import { legacyRoutes } from '../legacy/routes.tsx';
import { certificatePolicy } from '../policy.ts';
import { cursorText, readCursor } from '../portal/routes.tsx';
import { certificateHistory } from '../queries/certificate-history.ts';
import { getIssuedCertificate, listIssuedCertificates } from '../queries/issued-certificates.ts';
import { changesFrom, type StandingChange } from '../standing-change.ts';
import { certificateWords } from '../words.ts';
import { keyRoutes } from './key-routes.tsx';
import { IssuedCertificatePage, IssuedListPage } from './pages.tsx';

const pageSize = 50;

/** What an organ has issued, and taking it out of force. */
export function workbenchRoutes(platform: Platform): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', keyRoutes(platform));
  app.route('/', legacyRoutes(platform));
  app.use('/workbench/certificates/*', requireOfficial());

  const standing = (certificate: Certificate) => standingOf(certificate, dateIn(platform.now()));

  app.get('/workbench/certificates', requireOfficial(), async (c) => {
    const actor = getOfficial(c);
    const typed = c.req.query('q')?.trim() || undefined;
    const after = readCursor(c.req.query('after'));
    const page = await listIssuedCertificates(platform, actor, { after, size: pageSize, words: typed });
    const query = typed ? `q=${encodeURIComponent(typed)}&` : '';
    const next = page.next && `/workbench/certificates?${query}after=${cursorText(page.next)}`;
    const issued = page.certificates.map((certificate) => ({ certificate, standing: standing(certificate) }));
    return c.render(<IssuedListPage issued={issued} words={typed} next={next} />, {
      title: messagesIn(certificateWords, c.get('locale')).manage,
    });
  });

  const show = async (c: Context<Env>, identifier: string, tried?: Tried) => {
    const actor = getOfficial(c);
    const certificate = await getIssuedCertificate(platform, actor, identifier);
    const done = c.req.query('done');
    return c.render(
      <IssuedCertificatePage
        certificate={certificate}
        standing={standing(certificate)}
        events={await certificateHistory(platform, certificate)}
        offered={offeredTo(actor, certificate, standing(certificate))}
        done={changes.find((change) => change === done)}
        tried={tried}
      />,
      {
        title: `${textIn(certificate.name, c.get('locale'))} ${certificate.number}`,
        breadcrumbs: [
          { label: messagesIn(certificateWords, c.get('locale')).manage, href: '/workbench/certificates' },
        ],
        errors: tried ? Math.max(tried.refusal.faults.length, 1) : 0,
        status: tried ? 422 : 200,
      },
    );
  };

  app.get('/workbench/certificates/:identifier', (c) => show(c, c.req.param('identifier')));

  for (const change of changes) {
    app.post(`/workbench/certificates/:identifier/${change}`, async (c) => {
      const identifier = c.req.param('identifier');
      const reason = (await readForm(c)).get('reason') ?? '';
      const order = { identifier, change, reason };
      const result = await attempt(() => changeStanding(platform, getOfficial(c), order));
      if (result.done) return seeOther(c, `/workbench/certificates/${identifier}?done=${change}`);
      return show(c, identifier, { change, reason, refusal: result.refusal });
    });
  }

  return app;
}

const changes: readonly StandingChange[] = ['suspended', 'resumed', 'revoked'];

interface Tried {
  readonly change: StandingChange;
  readonly reason: string;
  readonly refusal: Refusal;
}

function offeredTo(actor: OfficialActor, certificate: Certificate, now: Standing): StandingChange[] {
  return changesFrom(now).filter((change) =>
    certificatePolicy.can(actor, change === 'revoked' ? 'revoke' : 'suspend', certificate),
  );
}
