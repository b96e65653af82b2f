import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { isUuid } from '../../../../kernel/uuid.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { Env } from '../../http/env.ts';
import { placeNamesIn } from '../../http/place-names.ts';
import { getOfficial, requireOfficial } from '../../http/require-actor.ts';
import { requireProof } from '../../http/require-proof.tsx';
import { problemsOf } from '../../portal/form-problems.ts';
import { decideRequest, unknownRequest } from '../../posts/decide-request.ts';
import { listRequests } from '../../posts/list-requests.ts';
import { postWords } from './post-words.ts';
import { RequestsPage } from './requests-page.tsx';

/** Posts that wait for a second pair of eyes. */
export function requestRoutes(platform: Platform): Hono<Env> {
  const guard = requireOfficial('security-administrator', 'administrator');
  return new Hono<Env>()
    .use('/workbench/post-requests/*', guard, requireProof(platform, 'writing'))
    .get('/workbench/post-requests', (c) => renderRequests(c, platform))
    .post('/workbench/post-requests/:request', async (c) => {
      const form = await readForm(c);
      const id = c.req.param('request');
      if (!isUuid(id)) throw unknownRequest();
      const outcome = form.get('outcome') === 'granted' ? 'granted' : 'refused';
      const decision = { outcome, answer: form.get('answer') ?? '' } as const;
      const decided = await attempt(() => decideRequest(platform, getOfficial(c), id, decision));
      if (decided.done) return seeOther(c, `/workbench/post-requests?done=${outcome}`);
      return renderRequests(c, platform, { tried: id, refusal: decided.refusal });
    });
}

async function renderRequests(
  c: Context<Env>,
  platform: Platform,
  { tried, refusal }: { tried?: string; refusal?: Refusal } = {},
) {
  const locale = c.get('locale');
  const problems = problemsOf(refusal, locale);
  const { requests, mayGrant } = await listRequests(platform, getOfficial(c));
  return c.render(
    <RequestsPage
      requests={requests}
      mayGrant={mayGrant}
      names={await placeNamesIn(platform.database, locale)}
      problems={problems}
      tried={tried}
      done={refusal ? undefined : c.req.query('done')}
    />,
    {
      title: messagesIn(postWords, locale).requests,
      errors: problems.summary.length,
      status: refusal ? (refusal.kind === 'conflict' ? 409 : 422) : 200,
      private: true,
    },
  );
}
