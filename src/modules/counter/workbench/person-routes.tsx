import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listMine } from '../../applications/index.ts';
import { getItemVersion, searchItems } from '../../catalogue/index.ts';
import type { Env } from '../../identity/index.ts';
import { chooseCapacity } from '../commands/choose-capacity.ts';
import { endReception } from '../commands/end-reception.ts';
import { type HandOverInput, handOver } from '../commands/hand-over.ts';
import { identifyPerson, type PersonInput } from '../commands/identify-person.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import { HandOverPage } from './hand-over-page.tsx';
import { ItemPage } from './item-page.tsx';
import { ofPersonPresent, ofReception, servicePage } from './of-reception.ts';
import { deskPath, receptionPath } from './paths.ts';
import { PersonPage } from './person-page.tsx';
import { counterWords } from './words.ts';

const one = `${deskPath}/receptions/:reception`;
const nobody: PersonInput = { key: '', name: '', phone: '', isCompared: false };
const itemsShown = 12;

/** Who is there, in whose name, and what is wanted. */
export function personRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(
      `${one}/person`,
      ofReception(platform, (c, opened) => showPerson(c, opened, nobody)),
    )
    .post(
      `${one}/person`,
      ofReception(platform, async (c, opened) => {
        const form = await readForm(c);
        const field = (name: string) => form.get(name) ?? '';
        const typed: PersonInput = {
          key: field('key'),
          name: field('name'),
          phone: field('phone'),
          isCompared: form.get('compared') === 'yes',
        };
        const done = await attempt(() => identifyPerson(platform, opened, typed));
        if (done.done) return seeOther(c, receptionPath(opened.reception.id));
        return showPerson(c, opened, typed, done.refusal);
      }),
    )
    .post(
      `${one}/capacity`,
      ofPersonPresent(platform, async (c, opened, present) => {
        const form = await readForm(c);
        await chooseCapacity(platform, opened, present, form.get('capacity') ?? '');
        return seeOther(c, receptionPath(opened.reception.id));
      }),
    )
    .get(
      one,
      ofPersonPresent(platform, async (c, opened, present) => {
        const query = (c.req.query('q') ?? '').trim().slice(0, 100);
        const { region } = opened.place.hall;
        const found =
          query === ''
            ? undefined
            : (await searchItems(platform.database, { query, region, size: itemsShown })).items;
        return c.render(
          <ItemPage {...{ opened, present, query, found }} mine={await listMine(platform, present.actor)} />,
          servicePage(c, messagesIn(counterWords, c.get('locale')).item.title),
        );
      }),
    )
    .get(
      `${one}/hand-over`,
      ofReception(platform, async (c, opened) => showHandOver(c, opened, await suggested(c, platform))),
    )
    .post(
      `${one}/hand-over`,
      ofReception(platform, async (c, opened) => {
        const form = await readForm(c);
        const field = (name: string) => form.get(name) ?? '';
        const typed = { agency: field('agency'), subject: field('subject'), reason: field('reason') };
        const done = await attempt(() => handOver(platform, opened, typed));
        if (done.done) return seeOther(c, `${receptionPath(opened.reception.id)}/hand-over?saved`);
        return showHandOver(c, opened, typed, done.refusal);
      }),
    )
    .post(
      `${one}/end`,
      ofReception(platform, async (c, opened) => {
        await readForm(c);
        await endReception(platform, opened);
        return seeOther(c, deskPath);
      }),
    );
}

function showPerson(c: Context<Env>, opened: OpenedReception, typed: PersonInput, refusal?: Refusal) {
  const { title } = messagesIn(counterWords, c.get('locale')).person;
  return c.render(<PersonPage {...{ opened, typed, refusal }} />, servicePage(c, title, refusal));
}

/** The office that an item belongs to is named at once. */
async function suggested(c: Context<Env>, { database }: Platform): Promise<HandOverInput> {
  const item = c.req.query('item');
  if (item === undefined) return { agency: '', subject: '', reason: '' };
  const version = await getItemVersion(database, item);
  return { agency: version.offering.agency, subject: version.item.name.zh, reason: '' };
}

function showHandOver(c: Context<Env>, opened: OpenedReception, typed: HandOverInput, refusal?: Refusal) {
  const { title } = messagesIn(counterWords, c.get('locale')).handOver;
  const isSaved = refusal === undefined && c.req.query('saved') !== undefined;
  return c.render(<HandOverPage {...{ opened, typed, refusal, isSaved }} />, servicePage(c, title, refusal));
}
