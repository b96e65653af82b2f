import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn } from '../../../kernel/messages.ts';
import { notFound, type Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { type ActName, isActName } from '../act-request.ts';
import type { CaseState } from '../case.ts';
import { actOnCase, type CaseEffects } from '../commands/act-on-case.ts';
import { findOffered } from '../commands/find-offered.ts';
import { previewLetter } from '../commands/preview-letter.ts';
import type { CaseView } from '../queries/get-case.ts';
import { readAsOfficial } from '../queries/read-as-official.ts';
import { type CaseParts, readCaseParts } from '../queries/read-case-parts.ts';
import { readPhrases } from '../queries/read-phrases.ts';
import { ActPage } from './act-page.tsx';
import { describeCase } from './describe-case.ts';
import { readExpertChoices } from './expert-review/expert-choices.ts';
import { LostActPage } from './lost-act-page.tsx';
import { officesFor } from './offices.ts';
import { withoutPoint, withPoint } from './points.ts';
import { readAct } from './read-act.ts';
import { workbenchWords } from './words.ts';

/** The page of each act: what the law says about it, what to write, and one button that does it. */
export function actRoutes(platform: Platform, effects: CaseEffects): Hono<Env> {
  const find = (c: Context<Env>): Promise<CaseView> =>
    readAsOfficial(platform, effects, getOfficial(c), { number: c.req.param('number') ?? '' });

  const show = async (c: Context<Env>, typed: URLSearchParams, refused?: Refusal, isPreview = false) => {
    const act = actOf(c);
    const view = await find(c);
    const { stored, state } = view;
    const today = dateIn(platform.now());
    const task = typed.get('task') ?? undefined;
    const offered = await attempt(async () =>
      findOffered(state, getOfficial(c), { request: { act, task }, item: stored.implementationCode }, today),
    );
    const locale = c.get('locale');
    const words = messagesIn(workbenchWords, locale);
    const parts = await readCaseParts(platform, stored);
    const previewed = isPreview
      ? await attempt(async () => previewLetter(platform, getOfficial(c), view, parts, readAct(act, typed)))
      : undefined;
    const refusal = refused ?? (previewed?.done === false ? previewed.refusal : undefined);
    const shown = refusal ?? (offered.done ? undefined : offered.refusal);
    const page = {
      title: `${words.acts[act]} ${stored.itemName}`,
      breadcrumbs: [
        { label: words.tasks, href: '/workbench' },
        { label: stored.number, href: `/workbench/cases/${stored.number}` },
        { label: words.acts[act] },
      ],
      errors: shown ? Math.max(shown.faults.length, 1) : 0,
      status: shown ? pageStatus(shown) : (200 as const),
    };
    if (!offered.done) {
      return c.render(
        <LostActPage act={act} identity={stored} typed={typed} refusal={refusal ?? offered.refusal} />,
        page,
      );
    }
    return c.render(
      <ActPage
        identity={stored}
        state={state}
        offered={offered.value}
        described={describeCase(state, parts, locale)}
        offices={act === 'consult' ? officesFor(parts.directory, stored, locale) : []}
        experts={await readExpertChoices(platform, stored, act)}
        phrases={[...groundsOf(act, parts.item.refusals), ...(await readPhrases(platform, act))]}
        today={today}
        typed={typed}
        refusal={refusal}
        template={templateOf(state, act, parts)}
        preview={previewed?.done ? previewed.value : undefined}
      />,
      page,
    );
  };

  return new Hono<Env>()
    .get('/workbench/cases/:number/acts/:act', (c) => {
      const task = c.req.query('task');
      return show(c, new URLSearchParams(task === undefined ? {} : { task }));
    })
    .post('/workbench/cases/:number/acts/:act', async (c) => {
      const form = await readForm(c);
      const act = actOf(c);
      if (form.has('_add')) return show(c, withPoint(form));
      const removed = form.get('_remove');
      if (removed !== null) return show(c, withoutPoint(form, Number(removed)));
      if (form.has('_preview')) return show(c, form, undefined, true);
      const number = c.req.param('number');
      const result = await attempt(async () =>
        actOnCase(platform, effects, getOfficial(c), {
          number,
          request: readAct(act, form),
          expectedSequence: Number(form.get('expectedSequence')) || undefined,
        }),
      );
      if (result.done) return seeOther(c, `/workbench/cases/${number}?done=${act}`);
      // He has been told what is new; confirming again means he has seen it.
      if (result.refusal.code === 'case-changed') form.delete('expectedSequence');
      return show(c, form, result.refusal);
    });
}

function actOf(c: Context<Env>): ActName {
  const act = c.req.param('act') ?? '';
  if (isActName(act)) return act;
  throw notFound('act-unknown', { zh: '没有这种办理操作。', en: 'There is no such act.' });
}

/** The document that an act issues. */
function templateOf({ procedure }: CaseState, act: ActName, { templates }: CaseParts) {
  const event = procedure.actSet.acts[act]?.event;
  return event === undefined ? undefined : templates.findFor({ type: event });
}

/** A refusal may take up the grounds the guide names. */
function groundsOf(act: ActName, refusals: readonly { readonly zh: string }[]): string[] {
  return act === 'refuse' ? refusals.map(({ zh }) => `${zh.replace(/。$/, '')}。`) : [];
}

function pageStatus(refusal: Refusal): 409 | 422 | 413 | 429 {
  const status = statusOf(refusal);
  return status === 409 || status === 413 || status === 429 ? status : 422;
}
