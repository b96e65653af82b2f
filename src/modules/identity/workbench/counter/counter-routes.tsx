import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { isUuid } from '../../../../kernel/uuid.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { askAtCounter, type CounterInput } from '../../counter/ask-at-counter.ts';
import { doAtCounter, refuseAtCounter, unknownCounterRequest } from '../../counter/decide-at-counter.ts';
import { listCounterRequests } from '../../counter/list-counter-requests.ts';
import type { Env } from '../../http/env.ts';
import { getOfficial, requireOfficial } from '../../http/require-actor.ts';
import { requireProof } from '../../http/require-proof.tsx';
import { identityPolicy } from '../../policy.ts';
import { problemsOf } from '../../portal/form-problems.ts';
import { TemporaryPasswordPage } from '../officials/appoint-page.tsx';
import { managementWords } from '../officials/management-words.ts';
import { CounterPage } from './counter-page.tsx';
import { counterWords } from './counter-words.ts';

const path = '/workbench/identity-checks';

/** Two officials at a counter do what nobody may do alone. */
export function counterRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use(
      `${path}/*`,
      requireOfficial('acceptor', 'administrator', 'security-administrator'),
      requireProof(platform, 'writing'),
    )
    .get(path, (c) =>
      renderCounter(c, platform, { typed: { ...nothing, login: c.req.query('login') ?? '' } }),
    )
    .post(path, async (c) => {
      const form = await readForm(c);
      const field = (name: string) => form.get(name) ?? '';
      const typed: CounterInput = {
        login: field('login'),
        acts: form.getAll('acts'),
        evidence: field('evidence'),
        phone: field('phone'),
        reason: field('reason'),
      };
      const asked = await attempt(() => askAtCounter(platform, getOfficial(c), typed));
      if (asked.done) return seeOther(c, `${path}?done=asked`);
      return renderCounter(c, platform, { typed, refusal: asked.refusal });
    })
    .post(`${path}/:request`, (c) => handleDecision(c, platform));
}

const nothing: CounterInput = { login: '', acts: [], evidence: '', phone: '', reason: '' };

async function handleDecision(c: Context<Env>, platform: Platform): Promise<Response> {
  const form = await readForm(c);
  const id = c.req.param('request') ?? '';
  if (!isUuid(id)) throw unknownCounterRequest();
  const actor = getOfficial(c);
  const isDone = form.get('outcome') === 'done';
  const decided = await attempt(async () => {
    if (isDone) return doAtCounter(platform, actor, id);
    await refuseAtCounter(platform, actor, id, form.get('answer') ?? '');
    return undefined;
  });
  if (!decided.done) return renderCounter(c, platform, { tried: id, refusal: decided.refusal });
  if (decided.value === undefined) return seeOther(c, `${path}?done=${isDone ? 'done' : 'refused'}`);
  const words = messagesIn(managementWords, c.get('locale'));
  return c.render(<TemporaryPasswordPage password={decided.value} back={path} />, {
    title: words.passwordTitle,
    private: true,
  });
}

async function renderCounter(
  c: Context<Env>,
  platform: Platform,
  { typed = nothing, tried, refusal }: { typed?: CounterInput; tried?: string; refusal?: Refusal },
) {
  const locale = c.get('locale');
  const actor = getOfficial(c);
  const problems = problemsOf(refusal, locale);
  return c.render(
    <CounterPage
      requests={await listCounterRequests(platform, actor)}
      mayAsk={identityPolicy.can(actor, 'ask-at-counter', {})}
      typed={typed}
      problems={problems}
      tried={tried}
      done={refusal ? undefined : c.req.query('done')}
    />,
    {
      title: messagesIn(counterWords, locale).title,
      errors: problems.summary.length,
      status: refusal ? (refusal.kind === 'conflict' ? 409 : 422) : 200,
      private: true,
    },
  );
}
