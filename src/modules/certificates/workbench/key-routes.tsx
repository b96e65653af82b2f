import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { getOrganKeys, listOrganKeys } from '../keys/list-keys.ts';
import { rotateKey } from '../keys/rotate-key.ts';
import { KeysPage, keysPath, OrganKeysPage, type OrganKeysPageProps } from './key-pages.tsx';
import { keyWords } from './key-words.ts';

/** The keys of the organs, for security administrators. */
export function keyRoutes(platform: Platform): Hono<Env> {
  const guard = requireOfficial('security-administrator');
  return new Hono<Env>()
    .use(keysPath, guard)
    .use(`${keysPath}/*`, guard)
    .get(keysPath, async (c) =>
      c.render(<KeysPage organs={await listOrganKeys(platform, getOfficial(c))} />, {
        title: messagesIn(keyWords, c.get('locale')).title,
      }),
    )
    .get(`${keysPath}/:holder`, (c) => show(c, undefined))
    .post(`${keysPath}/:holder`, async (c) => {
      const form = await readForm(c);
      const creditCode = c.req.param('holder');
      const typed = { algorithm: form.get('algorithm') ?? '', reason: form.get('reason') ?? '' };
      const done = await attempt(() => rotateKey(platform, getOfficial(c), { creditCode, ...typed }));
      return done.done
        ? seeOther(c, `${keysPath}/${creditCode}?done`)
        : show(c, { ...typed, refusal: done.refusal });
    });

  async function show(c: Context<Env>, tried: OrganKeysPageProps['tried']) {
    const organ = await getOrganKeys(platform, getOfficial(c), c.req.param('holder') ?? '');
    const isDone = c.req.query('done') !== undefined;
    return c.render(
      <OrganKeysPage organ={organ} rotations={organ.rotations} isDone={isDone} tried={tried} />,
      {
        title: textIn(organ.agency.name, c.get('locale')),
        breadcrumbs: [{ label: messagesIn(keyWords, c.get('locale')).title, href: keysPath }],
        errors: tried ? Math.max(tried.refusal.faults.length, 1) : 0,
        status: tried ? 422 : 200,
      },
    );
  }
}
