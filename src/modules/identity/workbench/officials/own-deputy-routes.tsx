import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { isUuid } from '../../../../kernel/uuid.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { ErrorSummary, Notice, PageHeading, useMessages } from '../../../../web/ui/index.ts';
import type { Env } from '../../http/env.ts';
import { placeNamesIn } from '../../http/place-names.ts';
import { getOfficial, requireOfficial } from '../../http/require-actor.ts';
import { problemsOf } from '../../portal/form-problems.ts';
import { endDeputy, unknownDeputyship } from '../../posts/end-deputy.ts';
import { getDeputyChoice } from '../../posts/get-deputy-choice.ts';
import { nameDeputy } from '../../posts/name-deputy.ts';
import { type DeputyTyped, readDeputyForm } from './deputy-form.ts';
import { DeputySection, type DeputySectionProps } from './deputy-section.tsx';
import { postWords } from './post-words.ts';

const path = '/workbench/deputies';

/** An official names the own deputy for a journey or a holiday, and sees for whom to act. */
export function ownDeputyRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use(path, requireOfficial())
    .use(`${path}/*`, requireOfficial())
    .get(path, (c) => renderDeputies(c, platform))
    .post(path, async (c) => {
      const typed = readDeputyForm(await readForm(c));
      const actor = getOfficial(c);
      const named = await attempt(() =>
        nameDeputy(platform, actor, { officialId: actor.officialId, ...typed }),
      );
      if (named.done) return seeOther(c, `${path}?done=deputy`);
      return renderDeputies(c, platform, { refusal: named.refusal, typed });
    })
    .post(`${path}/end`, async (c) => {
      const id = (await readForm(c)).get('id') ?? '';
      if (!isUuid(id)) throw unknownDeputyship();
      await endDeputy(platform, getOfficial(c), id);
      return seeOther(c, `${path}?done=deputy-ended`);
    });
}

async function renderDeputies(
  c: Context<Env>,
  platform: Platform,
  { refusal, typed }: { refusal?: Refusal; typed?: DeputyTyped } = {},
) {
  const locale = c.get('locale');
  const problems = problemsOf(refusal, locale);
  const choice = await getDeputyChoice(platform, getOfficial(c).officialId);
  const names = await placeNamesIn(platform.database, locale);
  const done = refusal ? undefined : c.req.query('done');
  return c.render(
    <DeputiesPage
      base={path}
      choice={choice}
      names={names}
      problems={problems}
      typed={typed}
      mayName
      done={done}
    />,
    {
      title: messagesIn(postWords, locale).deputies,
      errors: problems.summary.length,
      status: refusal ? (refusal.kind === 'conflict' ? 409 : 422) : 200,
      private: true,
    },
  );
}

function DeputiesPage({ done, ...props }: DeputySectionProps & { done: string | undefined }) {
  const words = useMessages(postWords);
  const said = done === 'deputy' || done === 'deputy-ended' ? words.done[done] : undefined;
  return (
    <>
      <ErrorSummary problems={props.problems.summary} />
      {said ? <Notice tone="success" title={said} status /> : null}
      <PageHeading lead={words.deputiesLead}>{words.deputies}</PageHeading>
      <DeputySection {...props} />
    </>
  );
}
