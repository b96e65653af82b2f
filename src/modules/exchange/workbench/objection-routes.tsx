import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { Notice, PageHeading, Tag } from '../../../web/ui/index.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { answerStoredFile, getProcedures } from '../../procedures/index.ts';
import { readNames } from '../names.ts';
import { answerObjection, offersOn } from '../objection/answer-objection.ts';
import { ObjectionFacts, ObjectionTable, statusName } from '../objection/objection-parts.tsx';
import { listObjections, openObjection } from '../objection/read-objection.ts';
import { objectionWords } from '../objection/words.ts';
import { AnswerForm } from './answer-form.tsx';
import { objectionsPath as base } from './paths.ts';

/** Owners of registers and organs that have read answer what people say against them. */
export function objectionRoutes(platform: Platform): Hono<Env> {
  const guard = requireOfficial('steward', 'decider', 'supervisor');
  const show = async (c: Context<Env>, failed?: { refusal: Refusal; typed: string }) => {
    const official = getOfficial(c);
    const locale = c.get('locale');
    const view = await openObjection(platform, official, c.req.param('number') ?? '');
    const names = await readNames(platform, locale);
    const say = messagesIn(objectionWords, locale);
    const offered = offersOn(view, official, platform.now()).map(({ act }) => ({
      act,
      name: view.run.procedure.actSet.acts[act]?.name ?? { zh: act },
    }));
    return c.render(
      <>
        {c.req.query('done') === undefined ? null : <Notice tone="success" title={say.done} status />}
        <AnswerForm view={view} offered={offered} {...failed}>
          <PageHeading
            caption={view.stored.number}
            aside={<Tag tone="info">{textIn(statusName(view), locale)}</Tag>}
          >
            {say.kinds[view.stored.kind]}
          </PageHeading>
          <ObjectionFacts {...{ view, names, base }} isOwn={false} />
        </AnswerForm>
      </>,
      {
        title: view.stored.number,
        private: true,
        breadcrumbs: [{ label: say.title, href: base }],
        ...(failed && { errors: 1, status: statusOf(failed.refusal) }),
      },
    );
  };
  return new Hono<Env>()
    .use(base, guard)
    .use(`${base}/*`, guard)
    .get(base, async (c) => {
      const list = await listObjections(platform, getOfficial(c), c.req.query('after'));
      const names = await readNames(platform, c.get('locale'));
      const procedures = await getProcedures(platform.database);
      const say = messagesIn(objectionWords, c.get('locale'));
      return c.render(
        <>
          <PageHeading lead={say.leadOffice}>{say.title}</PageHeading>
          <ObjectionTable {...{ list, names, procedures, base }} empty={say.noneOffice} />
        </>,
        { title: say.title, wide: true, private: true },
      );
    })
    .get(`${base}/:number`, (c) => show(c))
    .post(`${base}/:number`, async (c) => {
      const form = await readForm(c);
      const number = c.req.param('number');
      const words = form.get('words') ?? '';
      const official = getOfficial(c);
      const result = await attempt(async () => {
        const view = await openObjection(platform, official, number);
        await answerObjection(platform, official, view, { act: form.get('act') ?? '', words });
      });
      return result.done
        ? seeOther(c, `${base}/${number}?done`)
        : show(c, { refusal: result.refusal, typed: words });
    })
    .get(`${base}/:number/files/:hash`, async (c) => {
      const { content } = await openObjection(platform, getOfficial(c), c.req.param('number'));
      return answerStoredFile(
        c,
        platform,
        content.files.find(({ hash }) => hash === c.req.param('hash')),
      );
    });
}
