import { type Context, Hono } from 'hono';
import { dateIn, isCalendarDate } from '../../../kernel/date.ts';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { invalid, type Refusal } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { attempt } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findAttachment } from '../../../platform/signing/index.ts';
import { type Env, getPerson, requirePerson } from '../../identity/index.ts';
import { type Certificate, standingOf } from '../certificate.ts';
import type { CertificateCursor } from '../certificate-store.ts';
import { certificateHistory } from '../queries/certificate-history.ts';
import { getHeldCertificate } from '../queries/get-held-certificate.ts';
import { listHeldCertificates } from '../queries/list-held-certificates.ts';
import { listUses } from '../queries/list-uses.ts';
import { verifyByNumber, verifyProof } from '../queries/verify-certificate.ts';
import { findRenewal } from '../renewal/find-renewal.ts';
import { certificateWords } from '../words.ts';
import { ProofPage } from './proof-page.tsx';
import { VerificationPage, VerifyPage } from './verify-pages.tsx';
import { HeldCertificatePage, WalletPage } from './wallet-pages.tsx';

const pageSize = 20;
const largestFile = 10_000_000;

/** Verification for everybody, and the wallet of the holder. */
export function portalRoutes(platform: Platform): Hono<Env> {
  const app = new Hono<Env>();
  const wordsOf = (c: Context<Env>) => messagesIn(certificateWords, c.get('locale'));

  const answerProof = async (c: Context<Env>, bytes: Buffer) => {
    const result = await verifyProof(platform, bytes);
    return c.render(<ProofPage result={result} now={platform.now()} />, {
      title: wordsOf(c).results,
      section: 'verify',
      noIndex: true,
    });
  };

  const answerNumber = async (c: Context<Env>, typed: string) => {
    if (/^\s*https?:\/\/.*#/s.test(typed)) return answerProof(c, Buffer.from(typed));
    const words = wordsOf(c);
    const result = await attempt(() => verifyByNumber(platform, typed));
    if (!result.done) return showVerify(c, typed, result.refusal);
    return c.render(<VerificationPage found={result.value} typed={typed} now={platform.now()} />, {
      title: result.value.length === 0 ? words.unknown : words.results,
      section: 'verify',
      noIndex: true,
      status: result.value.length === 0 ? 404 : 200,
    });
  };

  const showVerify = (c: Context<Env>, typed: string, refusal: Refusal | undefined) =>
    c.render(<VerifyPage typed={typed} refusal={refusal} />, {
      title: wordsOf(c).verify,
      description: wordsOf(c).verifyDescription,
      canonical: '/verify',
      section: 'verify',
      errors: refusal ? Math.max(refusal.faults.length, 1) : 0,
      status: refusal ? 422 : 200,
    });

  app.get('/verify', (c) => {
    const typed = c.req.query('number');
    return typed === undefined ? showVerify(c, '', undefined) : answerNumber(c, typed);
  });

  app.post('/verify', async (c) => {
    const upload = await attempt(() => readUpload(c));
    return upload.done ? answerProof(c, upload.value) : showVerify(c, '', upload.refusal);
  });

  app.get('/verify/:identifier', (c) => answerNumber(c, c.req.param('identifier')));

  app.use('/my/certificates/*', requirePerson);
  app.get('/my/certificates', requirePerson, async (c) => {
    const after = readCursor(c.req.query('after'));
    const page = await listHeldCertificates(platform, getPerson(c), { after, size: pageSize });
    const next = page.next && `/my/certificates?after=${cursorText(page.next)}`;
    const held = await Promise.all(
      page.certificates.map(async (certificate) => ({
        certificate,
        standing: standing(platform, certificate),
        renewal: await findRenewal(platform, certificate),
      })),
    );
    return c.render(<WalletPage held={held} next={next} />, {
      title: wordsOf(c).mine,
      private: true,
      section: 'my',
    });
  });

  app.get('/my/certificates/:id', async (c) => {
    const certificate = await getHeldCertificate(platform, getPerson(c), c.req.param('id'));
    return c.render(
      <HeldCertificatePage
        certificate={certificate}
        standing={standing(platform, certificate)}
        events={await certificateHistory(platform, certificate)}
        uses={await listUses(platform, certificate)}
        renewal={await findRenewal(platform, certificate)}
      />,
      {
        title: textIn(certificate.name, c.get('locale')),
        private: true,
        section: 'my',
        breadcrumbs: [{ label: wordsOf(c).mine, href: '/my/certificates' }],
      },
    );
  });

  app.get('/my/certificates/:id/data.json', async (c) => {
    const certificate = await getHeldCertificate(platform, getPerson(c), c.req.param('id'));
    const data = findAttachment(await platform.files.read(certificate.fileHash));
    if (!data) return c.notFound();
    return c.body(new Uint8Array(data), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${certificate.number}.json"`,
      'cache-control': 'private, no-store',
    });
  });

  app.get('/my/certificates/:id/file', async (c) => {
    const certificate = await getHeldCertificate(platform, getPerson(c), c.req.param('id'));
    const bytes = await platform.files.read(certificate.fileHash);
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${certificate.number}.pdf"; filename*=UTF-8''${encodeURIComponent(
        `${certificate.name.zh}-${certificate.number}.pdf`,
      )}`,
      'cache-control': 'private, no-store',
    });
  });

  return app;
}

function standing(platform: Platform, certificate: Certificate) {
  return standingOf(certificate, dateIn(platform.now()));
}

export function cursorText({ issuedOn, id }: CertificateCursor): string {
  return `${issuedOn}_${id}`;
}

/** `2026-11-22_<id>`; anything else begins at the top. */
export function readCursor(text: string | undefined): CertificateCursor | undefined {
  const [issuedOn = '', id = ''] = (text ?? '').split('_');
  return isCalendarDate(issuedOn) && isUuid(id) ? { issuedOn, id } : undefined;
}

/** The file to verify stays in memory and is never stored. */
async function readUpload(c: Context<Env>): Promise<Buffer> {
  const words = certificateWords;
  const length = Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY);
  const file =
    length > largestFile + 10_000 ? undefined : (await c.req.formData().catch(() => undefined))?.get('file');
  if (!(file instanceof File) || file.size === 0 || file.size > largestFile) {
    const message =
      length > largestFile
        ? {
            zh: '文件超过 10 MB，请确认选择的是电子证照原件',
            en: 'The file is larger than 10 MB; is it the original?',
          }
        : { zh: words.zh.fileMissing, en: words.en.fileMissing };
    throw invalid('file-missing', message, [{ field: 'file', message }]);
  }
  return Buffer.from(await file.arrayBuffer());
}
