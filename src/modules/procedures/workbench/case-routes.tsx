import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, holdsPost } from '../../identity/index.ts';
import { isActName } from '../act-request.ts';
import type { CaseEffects, CaseRead } from '../commands/act-on-case.ts';
import { addNote } from '../commands/add-note.ts';
import { deskOf } from '../desk/desk-of.ts';
import { findContactOf } from '../first-contact/get-first-contact.ts';
import { countConversation } from '../messages/read-conversation.ts';
import { noticesOf } from '../notices.ts';
import { offeredActs } from '../policy.ts';
import type { CaseView } from '../queries/get-case.ts';
import { listNotes } from '../queries/list-notes.ts';
import { noticePdf } from '../queries/notice-pdf.ts';
import { readAsOfficial } from '../queries/read-as-official.ts';
import { noticeFacts, readCaseParts } from '../queries/read-case-parts.ts';
import { verifyCaseHistory } from '../queries/verify-history.ts';
import { answerStoredFile, fileHeaders } from '../stored-file.ts';
import { CasePage } from './case-page.tsx';
import { describeCase } from './describe-case.ts';
import { deskNews } from './desk-news.ts';
import { workbenchWords } from './words.ts';

/** One case for those who work on it, with its files and letters. */
export function caseRoutes(platform: Platform, effects: CaseEffects): Hono<Env> {
  const app = new Hono<Env>();
  const find = (c: Context<Env>, part?: CaseRead['part']): Promise<CaseView> =>
    readAsOfficial(platform, effects, getOfficial(c), {
      number: c.req.param('number') ?? '',
      ...(part && { part }),
    });

  const show = async (c: Context<Env>, typed?: string, refusal?: Refusal) => {
    const actor = getOfficial(c);
    const view = await find(c);
    const { stored, state } = view;
    const locale = c.get('locale');
    const words = messagesIn(workbenchWords, locale);
    const parts = await readCaseParts(platform, stored);
    const done = c.req.query('done') ?? '';
    const today = dateIn(platform.now());
    return c.render(
      <CasePage
        identity={stored}
        state={state}
        offered={offeredActs(state, actor, today, stored.implementationCode)}
        desk={deskOf(state, actor)}
        messages={await countConversation(platform, stored, 'office')}
        written={{ notes: await listNotes(platform, stored), typed, refusal }}
        contact={await findContactOf(platform, stored)}
        described={describeCase(state, parts, locale)}
        origins={await effects.readOrigins(view, parts.form)}
        certificates={await effects.checkCertificates(certificatesOf(state.materials))}
        notices={noticesOf(state, noticeFacts(stored, parts))}
        today={today}
        done={isActName(done) ? words.done(words.acts[done]) : deskNews(done, locale)?.title}
        chain={
          holdsPost(actor, 'supervisor') ? await verifyCaseHistory(platform.database, stored) : undefined
        }
      />,
      {
        title: `${stored.itemName} ${stored.number}`,
        breadcrumbs: [{ label: words.tasks, href: '/workbench' }, { label: stored.number }],
        errors: refusal ? 1 : 0,
        status: refusal ? 422 : 200,
      },
    );
  };

  app.get('/workbench/cases/:number', (c) => show(c));

  app.post('/workbench/cases/:number/notes', async (c) => {
    const text = (await readForm(c)).get('note') ?? '';
    const number = c.req.param('number');
    const result = await attempt(() => addNote(platform, getOfficial(c), { number, text }));
    return result.done
      ? seeOther(c, `/workbench/cases/${number}?done=noted#notes`)
      : show(c, text, result.refusal);
  });

  app.get('/workbench/cases/:number/files/:hash', async (c) => {
    const { state } = await find(c, 'file');
    const file = Object.values(state.materials)
      .flat()
      .find((candidate) => candidate.hash === c.req.param('hash'));
    return answerStoredFile(c, platform, file);
  });

  app.get('/workbench/cases/:number/notices/:file{[0-9]+\\.pdf}', async (c) => {
    const { name, pdf } = await noticePdf(
      platform,
      await find(c, 'letter'),
      Number.parseInt(c.req.param('file'), 10),
    );
    return c.body(new Uint8Array(pdf), 200, fileHeaders({ name, mediaType: 'application/pdf' }));
  });

  return app;
}

function certificatesOf(materials: CaseView['state']['materials']): string[] {
  return Object.values(materials).flatMap((files) =>
    files.flatMap(({ certificate }) => (certificate ? [certificate.identifier] : [])),
  );
}
