import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  type DraftView,
  openDraft,
  type SubmissionPorts,
  startCorrection,
} from '../../applications/index.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { getCase } from '../../procedures/index.ts';
import { checkPapers } from '../commands/check-papers.ts';
import { getOwnReception, type OpenedReception } from '../commands/requirements.ts';
import { recordSubmitted, submitAtCounter } from '../commands/submit-at-counter.ts';
import { tellLack } from '../commands/tell-lack.ts';
import { CheckPage } from './check-page.tsx';
import { LackPage } from './lack-page.tsx';
import { ofDraftInHand, ofPersonPresent, servicePage } from './of-reception.ts';
import { PapersPage } from './papers-page.tsx';
import { deskPath, receptionPath } from './paths.ts';
import { counterWords } from './words.ts';

const one = `${deskPath}/receptions/:reception`;

/** From the filled-in form to the submission. */
export function applicationRoutes(platform: Platform, ports: SubmissionPorts): Hono<Env> {
  return new Hono<Env>()
    .post(
      `${one}/correct`,
      ofPersonPresent(platform, async (c, _opened, { actor }) => {
        const form = await readForm(c);
        const view = await getCase(platform, actor, 'read-as-applicant', form.get('number') ?? '');
        return seeOther(c, `/applications/${await startCorrection(platform, { view, actor })}`);
      }),
    )
    .get(
      `${one}/papers`,
      ofDraftInHand(platform, (c, opened, view) =>
        c.render(
          <PapersPage opened={opened} view={view} />,
          servicePage(c, messagesIn(counterWords, c.get('locale')).papers.title),
        ),
      ),
    )
    .post(
      `${one}/papers`,
      ofDraftInHand(platform, async (c, opened, view) => {
        const form = await readForm(c);
        const typed = [...form].filter(([name]) => name.startsWith('paper.'));
        const papers = new Map(typed.map(([name, state]) => [name.slice('paper.'.length), state]));
        await checkPapers(platform, opened, view, papers);
        return seeOther(c, `${receptionPath(opened.reception.id)}/check`);
      }),
    )
    .get(
      `${one}/lack`,
      ofDraftInHand(platform, async (c, opened, view) => {
        const points = await tellLack(platform, opened, view);
        const today = dateIn(platform.now());
        return c.render(
          <LackPage {...{ opened, view, points, today }} />,
          servicePage(c, messagesIn(counterWords, c.get('locale')).lack.title),
        );
      }),
    )
    .get(
      `${one}/check`,
      ofDraftInHand(platform, async (c, opened, view) => {
        const here = receptionPath(opened.reception.id);
        if (view.draft.submittedAt) {
          await recordSubmitted(platform, opened, ports, view);
          return seeOther(c, `${here}/receipt`);
        }
        const isNoted = opened.state.papers[view.draft.id] !== undefined;
        const needsPapers = view.progress.isComplete && view.progress.materials && !isNoted;
        return needsPapers ? seeOther(c, `${here}/papers`) : showCheck(c, { opened, view });
      }),
    )
    .post(
      `${one}/check`,
      ofDraftInHand(platform, (c, opened, view) => answerCheck(c, platform, ports, { opened, view })),
    );
}

interface Checked {
  readonly opened: OpenedReception;
  readonly view: DraftView;
}

async function answerCheck(
  c: Context<Env>,
  platform: Platform,
  ports: SubmissionPorts,
  { opened, view }: Checked,
): Promise<Response> {
  const form = await readForm(c);
  const official = getOfficial(c);
  const input = { confirmed: form.get('confirmed') ?? '', revision: Number(form.get('_revision') ?? -1) };
  const done = await attempt(() => submitAtCounter(platform, official, ports, { opened, view, input }));
  const here = receptionPath(opened.reception.id);
  if (done.done) return seeOther(c, `${here}/receipt`);
  const now = {
    opened: await getOwnReception(platform, official, opened.reception.id),
    view: await openDraft(platform, view.actor, view.draft.id),
  };
  return showCheck(c, now, input.confirmed, done.refusal);
}

function showCheck(c: Context<Env>, { opened, view }: Checked, confirmed = '', refusal?: Refusal) {
  const { title } = messagesIn(counterWords, c.get('locale')).check;
  return c.render(<CheckPage {...{ opened, view, confirmed, refusal }} />, servicePage(c, title, refusal));
}
