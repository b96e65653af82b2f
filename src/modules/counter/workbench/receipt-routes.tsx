import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { noticePdf } from '../../procedures/index.ts';
import { getReceipt } from '../receipt/get-receipt.ts';
import { receiptPdf } from '../receipt/receipt-pdf.ts';
import { ofReception, servicePage } from './of-reception.ts';
import { deskPath } from './paths.ts';
import { ReceiptPage } from './receipt-page.tsx';
import { counterWords } from './words.ts';

const one = `${deskPath}/receptions/:reception`;

/** What goes over the counter on paper. */
export function receiptRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(
      `${one}/receipt`,
      ofReception(platform, async (c, opened) => {
        const receipt = await getReceipt(platform, getOfficial(c), opened, c.req.query('number'));
        return c.render(
          <ReceiptPage opened={opened} receipt={receipt} />,
          servicePage(c, messagesIn(counterWords, c.get('locale')).receipt.title),
        );
      }),
    )
    .get(
      `${one}/receipt.pdf`,
      ofReception(platform, async (c, opened) => {
        const receipt = await getReceipt(platform, getOfficial(c), opened, c.req.query('number'));
        return sendPdf(c, `收件凭证-${receipt.submitted.number}.pdf`, await receiptPdf(opened, receipt));
      }),
    )
    .get(
      `${one}/cases/:number/notices/:file{[0-9]+\\.pdf}`,
      ofReception(platform, async (c, opened) => {
        const number = c.req.param('number') ?? '';
        const { handled } = await getReceipt(platform, getOfficial(c), opened, number);
        if (!handled) return c.notFound();
        const sequence = Number.parseInt(c.req.param('file') ?? '', 10);
        const { name, pdf } = await noticePdf(platform, handled.view, sequence);
        return sendPdf(c, name, pdf);
      }),
    );
}

function sendPdf(c: Context<Env>, name: string, pdf: Buffer): Response {
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
}
