import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type Env, getPerson } from '../../identity/index.ts';
import { askForAnotherDay, reportMended } from '../commands/act-on-joint-step.ts';
import { getSituation } from '../joint/joint-situation.ts';
import { answerPhoto, readPhotos } from '../joint/photos.ts';
import { matterPolicy } from '../policy.ts';
import { getMyMatter } from '../queries/get-matter.ts';
import { jointDocument } from '../queries/joint-document.ts';
import { jointDone, MyJointPage } from './joint-page.tsx';
import { matterWords } from './matter-words.ts';

const root = '/my/matters/:number/joint/:step';

/** A joint visit for the applicant: to be there, to mend what was found, to have what came of it. */
export function jointRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(root, (c) => show(c))
    .post(`${root}/mended`, async (c) => {
      const typed = await readForm(c);
      const { matter, actor, step } = await mine(c);
      matterPolicy.require(actor, 'mend', matter);
      const result = await attempt(() => reportMended(platform, actor, { matter, step }, { typed }));
      return result.done
        ? seeOther(c, `${pathOf(c)}?done=saved`)
        : show(c, { typed, refusal: result.refusal });
    })
    .post(`${root}/another-day`, async (c) => {
      const typed = await readForm(c);
      const { matter, actor, step } = await mine(c);
      matterPolicy.require(actor, 'mend', matter);
      const result = await attempt(() => askForAnotherDay(platform, actor, { matter, step }, typed));
      return result.done
        ? seeOther(c, `${pathOf(c)}?done=savedAnotherDay`)
        : show(c, { typed, refusal: result.refusal });
    })
    .post(`${root}/photos`, async (c) => {
      const photos = await readPhotos(c, platform);
      const { matter, actor, step } = await mine(c);
      matterPolicy.require(actor, 'mend', matter);
      const result = await attempt(async () =>
        reportMended(platform, actor, { matter, step }, { files: photos.take() }),
      );
      return result.done
        ? seeOther(c, `${pathOf(c)}?done=savedPhotos#mend`)
        : show(c, { refusal: result.refusal });
    })
    .get(`${root}/files/:hash`, async (c) => {
      const { matter, step } = await mine(c);
      return answerPhoto(c, platform, (await getSituation(platform, matter, step)).record);
    })
    .get(`${root}/document.pdf`, async (c) => {
      const { matter, step } = await mine(c);
      const { name, pdf } = await jointDocument(platform, matter, await getSituation(platform, matter, step));
      return c.body(new Uint8Array(pdf), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'cache-control': 'private, no-store',
      });
    });

  async function mine(c: Context<Env>) {
    const found = await getMyMatter(platform, getPerson(c), c.req.param('number') ?? '');
    return { ...found, step: c.req.param('step') ?? '' };
  }

  async function show(c: Context<Env>, returned: { typed?: URLSearchParams; refusal?: Refusal } = {}) {
    const { matter, actor, step } = await mine(c);
    const situation = await getSituation(platform, matter, step);
    const directory = await getDirectory(platform.database);
    const wanted = c.req.query('done');
    const done = jointDone.find((one) => one === wanted);
    const { refusal } = returned;
    const say = messagesIn(matterWords, c.get('locale'));
    return c.render(
      <MyJointPage
        {...{ matter, situation, directory, done, ...returned }}
        path={pathOf(c)}
        mayMend={matterPolicy.can(actor, 'mend', matter)}
      />,
      {
        title: textIn(situation.step.name, c.get('locale')),
        noIndex: true,
        private: true,
        breadcrumbs: [
          { label: say.mine, href: '/my' },
          { label: matter.name, href: `/my/matters/${matter.number}` },
        ],
        errors: refusal ? Math.max(refusal.faults.length, 1) : 0,
        status: refusal ? (refusal.kind === 'conflict' ? 409 : 422) : 200,
      },
    );
  }
}

function pathOf(c: Context<Env>): string {
  return `/my/matters/${c.req.param('number')}/joint/${c.req.param('step')}`;
}
