import { type Context, Hono } from 'hono';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { isUuid, type Uuid } from '../../../../kernel/uuid.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { Env } from '../../http/env.ts';
import { placeNamesIn } from '../../http/place-names.ts';
import { getOfficial, requireOfficial } from '../../http/require-actor.ts';
import { requireProof } from '../../http/require-proof.tsx';
import { problemsOf } from '../../portal/form-problems.ts';
import { endDeputy } from '../../posts/end-deputy.ts';
import { endPost } from '../../posts/end-post.ts';
import { getDeputyChoice } from '../../posts/get-deputy-choice.ts';
import { getOfficialView, type OpenWork } from '../../posts/get-official-view.ts';
import { leaveOffice } from '../../posts/leave.ts';
import { nameDeputy } from '../../posts/name-deputy.ts';
import { unknownOfficial } from '../../posts/official-subject.ts';
import { type DeputyTyped, readDeputyForm } from './deputy-form.ts';
import { OfficialPage } from './official-page.tsx';

/** One official for administrators: posts, deputies, open work, leaving. */
export function officialRoutes(platform: Platform, openWork: OpenWork): Hono<Env> {
  const guard = requireOfficial('administrator', 'security-administrator');
  const show = (c: Context<Env>, shown: Shown = {}) => renderOfficial(c, platform, openWork, shown);
  return new Hono<Env>()
    .use('/workbench/officials/*', guard, requireProof(platform, 'writing'))
    .get('/workbench/officials/:official', (c) => show(c))
    .post('/workbench/officials/:official/posts/end', async (c) => {
      const form = await readForm(c);
      const officialId = officialIn(c);
      const input = { officialId, postId: idIn(form.get('post')), reason: form.get('endReason') ?? '' };
      const ended = await attempt(() => endPost(platform, getOfficial(c), input));
      if (ended.done) return seeOther(c, `/workbench/officials/${officialId}?done=ended`);
      return show(c, { refusal: ended.refusal, fields: { reason: 'endReason' } });
    })
    .post('/workbench/officials/:official/deputies', async (c) => {
      const typed = readDeputyForm(await readForm(c));
      const officialId = officialIn(c);
      const named = await attempt(() => nameDeputy(platform, getOfficial(c), { officialId, ...typed }));
      if (named.done) return seeOther(c, `/workbench/officials/${officialId}?done=deputy`);
      return show(c, { refusal: named.refusal, typed });
    })
    .post('/workbench/officials/:official/deputies/end', async (c) => {
      const form = await readForm(c);
      await endDeputy(platform, getOfficial(c), idIn(form.get('id')));
      return seeOther(c, `/workbench/officials/${officialIn(c)}?done=deputy-ended`);
    })
    .post('/workbench/officials/:official/leave', async (c) => {
      const form = await readForm(c);
      const officialId = officialIn(c);
      const input = { officialId, reason: form.get('leaveReason') ?? '' };
      const left = await attempt(() => leaveOffice(platform, getOfficial(c), input));
      if (left.done) return seeOther(c, `/workbench/officials/${officialId}?done=left`);
      return show(c, { refusal: left.refusal, fields: { reason: 'leaveReason' } });
    });
}

interface Shown {
  readonly refusal?: Refusal;
  readonly fields?: Readonly<Record<string, string>>;
  readonly typed?: DeputyTyped;
}

async function renderOfficial(
  c: Context<Env>,
  platform: Platform,
  openWork: OpenWork,
  { refusal, fields, typed }: Shown,
) {
  const locale = c.get('locale');
  const officialId = officialIn(c);
  const view = await getOfficialView(platform, getOfficial(c), officialId, openWork);
  const problems = problemsOf(refusal, locale, fields);
  return c.render(
    <OfficialPage
      view={view}
      names={await placeNamesIn(platform.database, locale)}
      problems={problems}
      choice={await getDeputyChoice(platform, officialId)}
      typed={typed}
      done={refusal ? undefined : c.req.query('done')}
    />,
    {
      title: view.official.name,
      errors: problems.summary.length,
      status: refusal ? (refusal.kind === 'conflict' ? 409 : 422) : 200,
      private: true,
    },
  );
}

/** @throws Refusal `official-unknown` */
function officialIn(c: Context<Env>): Uuid {
  const id = c.req.param('official') ?? '';
  if (isUuid(id)) return id;
  throw unknownOfficial();
}

function idIn(text: string | null): Uuid {
  return text !== null && isUuid(text) ? text : '00000000-0000-0000-0000-000000000000';
}
