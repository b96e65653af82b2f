import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { invalid, type Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type Env, getPerson } from '../../identity/index.ts';
import { getNumberOf, submitDraft } from '../commands/submit-draft.ts';
import { findVersionChange } from '../queries/find-version-change.ts';
import { getMyCase } from '../queries/get-my-case.ts';
import { type DraftView, openDraft } from '../queries/open-draft.ts';
import type { SubmissionPorts } from '../submission-ports.ts';
import { CheckPage } from './check-page.tsx';
import { draftPage, draftPath, ofDraft } from './open-draft-handler.ts';
import { ReceiptPage } from './receipt-page.tsx';
import { applyWords } from './words.ts';

/** Check, declare, submit, and the receipt. */
export function submissionRoutes(platform: Platform, ports: SubmissionPorts): Hono<Env> {
  return new Hono<Env>()
    .get(
      '/applications/:id/check',
      ofDraft(platform, (c, view) => showCheck(c, platform, view)),
    )
    .post(
      '/applications/:id/check',
      ofDraft(platform, (c, view) => answerCheck(c, platform, view, ports)),
    )
    .get('/applications/:id/receipt', async (c) => {
      const person = getPerson(c);
      const view = await openDraft(platform, person, c.req.param('id'));
      if (!view.draft.submittedAt) return seeOther(c, draftPath(view));
      const number = await getNumberOf(platform, view.draft, ports.matters);
      if (view.matter)
        return seeOther(
          c,
          `/my/matters/${number}?${view.draft.correcting === undefined ? 'received' : 'corrected'}`,
        );
      const mine = await getMyCase(platform, view.actor, number);
      const directory = await getDirectory(platform.database);
      const words = messagesIn(applyWords, c.get('locale')).receipt;
      return c.render(
        <ReceiptPage
          caseView={mine.view}
          agency={directory.findAgency(mine.view.stored.agency)}
          isCorrection={view.draft.correcting !== undefined}
          now={platform.now()}
        />,
        draftPage(view.draft.correcting === undefined ? words.title : words.correctionTitle),
      );
    });
}

async function answerCheck(
  c: Context<Env>,
  platform: Platform,
  view: DraftView,
  ports: SubmissionPorts,
): Promise<Response> {
  const form = await readForm(c);
  const isDeclared = form.get('declaration') === 'yes';
  const revision = Number(form.get('_revision') ?? view.draft.revision);
  const submitted = await attempt(async () => {
    if (!isDeclared) throw notDeclared();
    return submitDraft(platform, view, ports, revision);
  });
  if (submitted.done) return seeOther(c, `${draftPath(view)}/receipt`);
  return showCheck(
    c,
    platform,
    await openDraft(platform, view.actor, view.draft.id),
    submitted.refusal,
    isDeclared,
  );
}

function notDeclared(): Refusal {
  const message = {
    zh: applyWords.zh.checkPage.declareFault,
    en: applyWords.en.checkPage.declareFault,
  };
  return invalid('declaration-missing', message, [{ field: 'declaration', message }]);
}

async function showCheck(
  c: Context<Env>,
  platform: Platform,
  view: DraftView,
  refusal?: Refusal,
  isDeclared = false,
): Promise<Response> {
  const { title } = messagesIn(applyWords, c.get('locale')).checkPage;
  return c.render(
    <CheckPage
      view={view}
      directory={await getDirectory(platform.database)}
      change={await findVersionChange(platform, view.draft)}
      refusal={refusal}
      isDeclared={isDeclared && refusal?.code !== 'draft-changed'}
    />,
    {
      ...draftPage(title),
      errors: refusal ? 1 : 0,
      status: refusal ? (refusal.kind === 'conflict' ? 409 : 422) : 200,
    },
  );
}
