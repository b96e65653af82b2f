import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { getDataSets } from '../../registries/index.ts';
import { askForData, type GrantForm } from '../grant/ask-for-data.ts';
import { askersOf } from '../grant/askers.ts';
import { readNames } from '../names.ts';
import { exchangePolicy } from '../policy.ts';
import { AskPage } from './ask-page.tsx';
import { CataloguePage, sharingClasses } from './catalogue-page.tsx';
import { DataSetPage } from './data-set-page.tsx';
import { cataloguePath, grantsPath } from './paths.ts';
import { exchangeWords } from './words.ts';

/** The catalogue, and asking for what stands in it. */
export function catalogueRoutes(platform: Platform): Hono<Env> {
  const one = `${cataloguePath}/sets/:set`;
  const find = async (c: Context<Env>) =>
    (await getDataSets(platform.database)).getLayout(c.req.param('set') ?? '').set;

  const showForm = async (c: Context<Env>, form: GrantForm, refusal?: Refusal) => {
    const askers = askersOf(getOfficial(c));
    exchangePolicy.require(getOfficial(c), 'ask-for-data', { asker: askers[0] });
    const set = await find(c);
    const names = await readNames(platform, c.get('locale'));
    return c.render(<AskPage {...{ set, askers, form, names, refusal }} />, {
      ...pageOf(c),
      title: messagesIn(exchangeWords, c.get('locale')).ask,
      ...(refusal && { errors: Math.max(refusal.faults.length, 1), status: statusOf(refusal) }),
    });
  };

  return new Hono<Env>()
    .get(cataloguePath, async (c) => {
      exchangePolicy.require(getOfficial(c), 'see-catalogue', {});
      const sharing = sharingClasses.find((each) => each === c.req.query('sharing'));
      const all = (await getDataSets(platform.database)).sets;
      const sets = sharing ? all.filter((set) => set.sharing.class === sharing) : all;
      const names = await readNames(platform, c.get('locale'));
      return c.render(<CataloguePage {...{ sets, sharing, names }} />, {
        title: messagesIn(exchangeWords, c.get('locale')).title,
        wide: true,
      });
    })
    .get(one, async (c) => {
      const set = await find(c);
      const names = await readNames(platform, c.get('locale'));
      return c.render(<DataSetPage set={set} names={names} mayAsk={askersOf(getOfficial(c)).length > 0} />, {
        ...pageOf(c),
        title: textIn(set.name, c.get('locale')),
      });
    })
    .get(`${one}/ask`, (c) => showForm(c, readGrantForm(new URLSearchParams(), c.req.param('set'))))
    .post(`${one}/ask`, async (c) => {
      const form = readGrantForm(await readForm(c), c.req.param('set'));
      const asked = await attempt(() => askForData(platform, getOfficial(c), form));
      return asked.done ? seeOther(c, `${grantsPath}/${asked.value}?done`) : showForm(c, form, asked.refusal);
    });
}

function readGrantForm(form: URLSearchParams, dataSet: string): GrantForm {
  const text = (name: string) => form.get(name) ?? '';
  return {
    asker: text('asker'),
    dataSet,
    elements: form.getAll('elements'),
    ways: form.getAll('ways'),
    purpose: text('purpose'),
    basis: text('basis'),
    perDay: text('perDay'),
    perMinute: text('perMinute'),
    validUntil: text('validUntil'),
  };
}

function pageOf(c: Context<Env>) {
  const { title } = messagesIn(exchangeWords, c.get('locale'));
  return { breadcrumbs: [{ label: title, href: cataloguePath }] };
}
