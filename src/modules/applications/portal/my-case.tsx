import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getPerson } from '../../identity/index.ts';
import {
  canWithdraw,
  countConversation,
  findContactOf,
  noticeFacts,
  noticePdf,
  noticesOf,
  readCaseParts,
  requireApplicant,
  withdrawCase,
} from '../../procedures/index.ts';
import { startCorrection } from '../commands/start-correction.ts';
import { getMyCase, type MyCase } from '../queries/get-my-case.ts';
import { answerFile, headersOf } from './answer-file.ts';
import type { CaseContext } from './case-context.ts';
import { CasePage } from './case-page.tsx';
import { CorrectionPage } from './correction-page.tsx';
import { myWords } from './my-words.ts';
import { NoticePage } from './notice-page.tsx';
import { draftPage } from './open-draft-handler.ts';
import type { PagePorts } from './page-ports.ts';
import { WithdrawalPage } from './withdrawal-page.tsx';

type CasePorts = Pick<PagePorts, 'matters' | 'fees' | 'deliveries' | 'burdens'>;

/** One case for its applicant: progress, letters, correction, withdrawal. */
export function myCaseRoutes(
  platform: Platform,
  { matters, fees, deliveries, burdens }: CasePorts,
): Hono<Env> {
  const find = (c: Context<Env>) => getMyCase(platform, getPerson(c), c.req.param('number') ?? '');
  return new Hono<Env>()
    .get('/my/cases/:number', async (c) => {
      const mine = await find(c);
      const isWithdrawn = c.req.query('withdrawn') !== undefined;
      return c.render(
        <CasePage
          context={await contextOf(platform, mine)}
          matter={await matters.findOfCase(platform.database, mine.view.stored.id)}
          fee={await fees.findOfCase(platform, mine.view.stored.number)}
          delivery={await deliveries.findOfCase(platform, mine.view.stored.number)}
          burden={await burdens.ofCase(platform, mine.view)}
          isWithdrawn={isWithdrawn}
        />,
        pageOf(c, messagesIn(myWords, c.get('locale')).one.title),
      );
    })
    .get('/my/cases/:number/files/:material/:hash', async (c) => {
      const mine = await find(c);
      return answerFile(c, platform, mine.view.state.materials);
    })
    .get('/my/cases/:number/notices/:file{[0-9]+\\.pdf}', async (c) => {
      const { view, actor } = await find(c);
      requireApplicant(actor, 'receive', view.stored, view.state);
      const { name, pdf } = await noticePdf(platform, view, Number.parseInt(c.req.param('file'), 10));
      return c.body(new Uint8Array(pdf), 200, headersOf({ name, mediaType: 'application/pdf' }));
    })
    .get('/my/cases/:number/notices/:sequence', async (c) => {
      const mine = await find(c);
      requireApplicant(mine.actor, 'receive', mine.view.stored, mine.view.state);
      const context = await contextOf(platform, mine);
      const sequence = Number(c.req.param('sequence'));
      const notice = context.notices.find((one) => one.sequence === sequence);
      if (!notice) return c.notFound();
      const file = `${c.req.path}.pdf`;
      return c.render(
        <NoticePage notice={notice} file={file} />,
        pageOf(c, textIn(notice.title, c.get('locale'))),
      );
    })
    .get('/my/cases/:number/correct', async (c) => {
      const mine = await find(c);
      const { status, plan } = mine.view.state;
      if (status !== 'correcting') return seeOther(c, pathOf(mine));
      if (plan.partOf) return seeOther(c, `/my/matters/${plan.partOf.number}/correct`);
      const { correctionPage } = messagesIn(myWords, c.get('locale')).one;
      return c.render(
        <CorrectionPage context={await contextOf(platform, mine)} />,
        pageOf(c, correctionPage),
      );
    })
    .post('/my/cases/:number/correct', async (c) => {
      await readForm(c);
      const mine = await find(c);
      const started = await attempt(() => startCorrection(platform, mine));
      return seeOther(c, started.done ? `/applications/${started.value}` : pathOf(mine));
    })
    .get('/my/cases/:number/withdraw', async (c) => {
      const mine = await find(c);
      if (!canWithdraw(mine.view.state)) return seeOther(c, pathOf(mine));
      const { title } = messagesIn(myWords, c.get('locale')).withdrawal;
      return c.render(<WithdrawalPage identity={mine.view.stored} />, pageOf(c, title));
    })
    .post('/my/cases/:number/withdraw', async (c) => {
      const form = await readForm(c);
      const { view, actor } = await find(c);
      const { number } = view.stored;
      const reasons = (form.get('reasons') ?? '').trim();
      await inTransaction(platform.database, (tx) => withdrawCase(platform, tx, actor, { number, reasons }));
      return seeOther(c, `/my/cases/${number}?withdrawn`);
    });
}

async function contextOf(platform: Platform, { view }: MyCase): Promise<CaseContext> {
  const { stored, state } = view;
  const parts = await readCaseParts(platform, stored);
  const notices = noticesOf(state, noticeFacts(stored, parts));
  const messages = await countConversation(platform, stored, 'applicant');
  const contact = await findContactOf(platform, stored);
  return { ...parts, view, notices, messages, contact, today: dateIn(platform.now()) };
}

function pageOf(c: Context<Env>, title: string) {
  const words = messagesIn(myWords, c.get('locale'));
  return {
    ...draftPage(title),
    breadcrumbs: [
      { label: words.title, href: '/my' },
      { label: words.cases, href: '/my/cases' },
    ],
  };
}

function pathOf({ view }: MyCase): string {
  return `/my/cases/${view.stored.number}`;
}
