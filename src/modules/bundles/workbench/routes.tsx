import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import type { HandedFile } from '../../procedures/index.ts';
import { actOnJointStep } from '../commands/act-on-joint-step.ts';
import { type JointAct, jointActs, offeredJointActs } from '../joint/joint-offers.ts';
import { unknownJointStep } from '../joint/joint-refusals.ts';
import { getSituation } from '../joint/joint-situation.ts';
import { answerPhoto, readPhotos } from '../joint/photos.ts';
import type { MatterCursor } from '../matter-list-store.ts';
import { getDeskMatter, getMatterAtDesk } from '../queries/get-desk-matter.ts';
import { jointDocument } from '../queries/joint-document.ts';
import { listDeskMatters } from '../queries/list-desk-matters.ts';
import { deskWords } from './desk-words.ts';
import type { Returned } from './joint-forms.tsx';
import { JointPage } from './joint-page.tsx';
import { DeskMatterPage } from './matter-page.tsx';
import { MattersPage } from './matters-page.tsx';

const size = 50;
const root = '/workbench/matters';
const step = `${root}/:number/joint/:step`;

/** Matters of several cases for those who lead them or take part: the list, the whole, the joint visits. */
export function workbenchRoutes(platform: Platform): Hono<Env> {
  const app = new Hono<Env>();
  app.use(root, requireOfficial()).use(`${root}/*`, requireOfficial());

  app.get(root, async (c) => {
    const words = c.req.query('q')?.trim().slice(0, 100) || undefined;
    const after = readCursor(c.req.query('after'));
    const { matters, last } = await listDeskMatters(platform, getOfficial(c), words, { after, size });
    const next = last && addressOf(words, `${last.receivedAt.getTime()}_${last.id}`);
    return c.render(<MattersPage {...{ matters, words, next }} today={dateIn(platform.now())} />, {
      title: messagesIn(deskWords, c.get('locale')).matters,
    });
  });

  app.get(`${root}/:number`, async (c) => {
    const view = await getDeskMatter(platform, getOfficial(c), c.req.param('number'));
    const { matter } = view;
    const directory = await getDirectory(platform.database);
    return c.render(<DeskMatterPage {...view} {...{ directory }} />, {
      title: `${matter.name} ${matter.number}`,
      breadcrumbs: crumbs(c, matter.number),
    });
  });

  app.get(step, (c) => show(c));

  app.post(`${step}/photos`, async (c) => {
    const photos = await readPhotos(c, platform);
    return act(c, 'photos', photos.fields, photos.take);
  });

  app.post(`${step}/:act`, async (c) => {
    const typed = await readForm(c);
    const wanted = jointActs.find((one) => one === c.req.param('act'));
    if (!wanted) throw unknownJointStep();
    return act(c, wanted, typed, () => []);
  });

  app.get(`${step}/files/:hash`, async (c) => {
    const matter = await getMatterAtDesk(platform, getOfficial(c), c.req.param('number'));
    const { record } = await getSituation(platform, matter, c.req.param('step'));
    return answerPhoto(c, platform, record);
  });

  app.get(`${step}/document.pdf`, async (c) => {
    const matter = await getMatterAtDesk(platform, getOfficial(c), c.req.param('number'));
    const situation = await getSituation(platform, matter, c.req.param('step'));
    const { name, pdf } = await jointDocument(platform, matter, situation);
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    });
  });

  return app;

  async function show(c: Context<Env>, returned?: Returned) {
    const actor = getOfficial(c);
    const matter = await getMatterAtDesk(platform, actor, c.req.param('number') ?? '');
    const situation = await getSituation(platform, matter, c.req.param('step') ?? '');
    const directory = await getDirectory(platform.database);
    const name = textIn(situation.step.name, c.get('locale'));
    return c.render(
      <JointPage
        {...{ matter, situation, directory, returned }}
        offers={offeredJointActs(situation, actor)}
        path={pathOf(c)}
        isDone={c.req.query('done') !== undefined}
      />,
      {
        title: `${name} ${matter.number}`,
        breadcrumbs: crumbs(c, matter.number, name),
        errors: returned ? Math.max(returned.refusal.faults.length, 1) : 0,
        status: returned ? (returned.refusal.kind === 'conflict' ? 409 : 422) : 200,
      },
    );
  }

  async function act(
    c: Context<Env>,
    name: JointAct,
    typed: URLSearchParams,
    take: () => readonly HandedFile[],
  ) {
    const actor = getOfficial(c);
    const matter = await getMatterAtDesk(platform, actor, c.req.param('number') ?? '');
    const place = { matter, step: c.req.param('step') ?? '' };
    const offer = { act: name, agency: typed.get('agency') ?? '' };
    const result = await attempt(async () =>
      actOnJointStep(platform, actor, place, { offer, typed, files: take() }),
    );
    return result.done
      ? seeOther(c, `${pathOf(c)}?done`)
      : show(c, { offer, typed, refusal: result.refusal });
  }
}

function pathOf(c: Context<Env>): string {
  return `${root}/${c.req.param('number')}/joint/${c.req.param('step')}`;
}

function crumbs(c: Context<Env>, number: string, name?: string) {
  const label = messagesIn(deskWords, c.get('locale')).matters;
  return [
    { label, href: root },
    name ? { label: number, href: `${root}/${number}` } : { label: number },
    ...(name ? [{ label: name }] : []),
  ];
}

function addressOf(words: string | undefined, after: string): string {
  return `${root}?${new URLSearchParams({ ...(words && { q: words }), after })}`;
}

/** `<milliseconds>_<matter>` */
function readCursor(text: string | undefined): MatterCursor | undefined {
  const [at = '', id = ''] = (text ?? '').split('_');
  return /^\d{10,15}$/.test(at) && isUuid(id) ? { receivedAt: new Date(Number(at)), id } : undefined;
}
