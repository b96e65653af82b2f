import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { isUuid } from '../../../../kernel/uuid.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { getDirectory } from '../../../agencies/index.ts';
import type { Env } from '../../http/env.ts';
import { getOfficial } from '../../http/require-actor.ts';
import { identityPolicy } from '../../policy.ts';
import { problemsOf } from '../../portal/form-problems.ts';
import { askForPost } from '../../posts/ask-for-post.ts';
import { getOfficialFor, unknownOfficial } from '../../posts/official-subject.ts';
import type { PostInput } from '../../posts/read-post.ts';
import { PostFormPage } from './post-form-page.tsx';
import { postWords } from './post-words.ts';

/** Asking for a post for an official; stands behind the guard of `officialRoutes`. */
export function postRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get('/workbench/officials/:official/posts/new', (c) => renderForm(c, platform))
    .post('/workbench/officials/:official/posts/new', async (c) => {
      const typed = readPostForm(await readForm(c));
      const officialId = c.req.param('official');
      if (!isUuid(officialId)) throw unknownOfficial();
      const asked = await attempt(() => askForPost(platform, getOfficial(c), officialId, typed));
      if (asked.done) return seeOther(c, `/workbench/officials/${officialId}?done=${asked.value}`);
      return renderForm(c, platform, { typed, refusal: asked.refusal });
    });
}

function readPostForm(form: URLSearchParams): PostInput {
  const field = (name: string) => form.get(name) ?? '';
  return {
    agency: field('agency'),
    role: field('role'),
    region: field('region'),
    items: field('items'),
    acts: form.getAll('acts'),
    from: field('from'),
    until: field('until'),
    reason: field('reason'),
  };
}

async function renderForm(
  c: Context<Env>,
  platform: Platform,
  { typed, refusal }: { typed?: PostInput; refusal?: Refusal } = {},
) {
  const locale = c.get('locale');
  const actor = getOfficial(c);
  const officialId = c.req.param('official') ?? '';
  if (!isUuid(officialId)) throw unknownOfficial();
  const official = await getOfficialFor(platform, platform.database, {
    actor,
    action: 'ask-for-post',
    officialId,
  });
  const directory = await getDirectory(platform.database);
  const agencies = directory.agencies
    .filter(
      ({ source, region }) =>
        source === 'content' && identityPolicy.can(actor, 'see-account', { regions: [region] }),
    )
    .map(({ code, name }) => ({ value: code, label: textIn(name, locale) }));
  const agency = directory.findAgency(typed?.agency || official.agency || '');
  const regions = agency
    ? [agency.region, ...directory.childRegions(agency.region).map(({ code }) => code)]
    : [];
  const problems = problemsOf(refusal, locale);
  return c.render(
    <PostFormPage
      official={official}
      problems={problems}
      typed={typed}
      agencies={agencies}
      regions={regions.map((code) => ({
        value: code,
        label: textIn(directory.findRegion(code)?.name ?? { zh: code }, locale),
      }))}
    />,
    {
      title: messagesIn(postWords, locale).askTitle,
      errors: problems.summary.length,
      status: refusal ? (refusal.kind === 'conflict' ? 409 : 422) : 200,
      private: true,
    },
  );
}
