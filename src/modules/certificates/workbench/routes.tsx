import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, type OfficialActor, requireOfficial } from '../../identity/index.ts';
import { type Certificate, standingOf } from '../certificate.ts';
import { revokeCertificate } from '../commands/revoke-certificate.ts';
import { certificatePolicy } from '../policy.ts';
import { cursorText, readCursor } from '../portal/routes.tsx';
import { getIssuedCertificate, listIssuedCertificates } from '../queries/issued-certificates.ts';
import { certificateWords } from '../words.ts';
import { IssuedCertificatePage, IssuedListPage } from './pages.tsx';

const pageSize = 50;

/** What an organ has issued, and taking it out of force. */
export function workbenchRoutes(platform: Platform): Hono<Env> {
  const app = new Hono<Env>();
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

  const show = (
    c: Context<Env>,
    actor: OfficialActor,
    certificate: Certificate,
    extra: { reason?: string; refusal?: Refusal },
  ) =>
    c.render(
      <IssuedCertificatePage
        certificate={certificate}
        standing={standing(certificate)}
        mayRevoke={certificatePolicy.can(actor, 'revoke', certificate)}
        done={c.req.query('done') === 'revoked'}
        reason={extra.reason ?? ''}
        refusal={extra.refusal}
      />,
      {
        title: `${textIn(certificate.name, c.get('locale'))} ${certificate.number}`,
        breadcrumbs: [
          { label: messagesIn(certificateWords, c.get('locale')).manage, href: '/workbench/certificates' },
        ],
        errors: extra.refusal ? 1 : 0,
        status: extra.refusal ? 422 : 200,
      },
    );

  app.get('/workbench/certificates/:identifier', async (c) => {
    const actor = getOfficial(c);
    return show(c, actor, await getIssuedCertificate(platform, actor, c.req.param('identifier')), {});
  });

  app.post('/workbench/certificates/:identifier/revocation', async (c) => {
    const actor = getOfficial(c);
    const identifier = c.req.param('identifier');
    const reason = (await readForm(c)).get('reason') ?? '';
    const result = await attempt(() => revokeCertificate(platform, actor, { identifier, reason }));
    if (result.done) return seeOther(c, `/workbench/certificates/${identifier}?done=revoked`);
    const certificate = await getIssuedCertificate(platform, actor, identifier);
    return show(c, actor, certificate, { reason, refusal: result.refusal });
  });

  return app;
}
