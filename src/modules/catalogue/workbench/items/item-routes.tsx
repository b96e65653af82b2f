import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../../kernel/messages.ts';
import { invalid, type Refusal } from '../../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { type Env, getOfficial } from '../../../identity/index.ts';
import { importVersion } from '../../drafts/commands/import-version.ts';
import { startDraft } from '../../drafts/commands/start-draft.ts';
import { startNewItem } from '../../drafts/commands/start-new-item.ts';
import { listDraftsOfItem, listOffersOfFamily } from '../../drafts/queries/list-drafts.ts';
import { getItemVersionById } from '../../item-versions.ts';
import type { ItemStatus } from '../../offering.ts';
import { itemDraftPolicy } from '../../policy.ts';
import { findItemsForStewards } from '../../queries/find-items-for-stewards.ts';
import { getItemCodeTables } from '../../queries/get-item-codes.ts';
import { getOffer } from '../../versions/get-version.ts';
import { draftPath, draftsPath, importPath, itemsPath, newItemPath } from '../draft-addresses.ts';
import { draftWords } from '../draft-words.ts';
import { formProblems } from '../form-problems.ts';
import { ImportPage } from './import-page.tsx';
import { StewardItemPage } from './item-page.tsx';
import { ItemsPage } from './items-page.tsx';
import { NewItemPage } from './new-item-page.tsx';

/** Where stewards find items and begin to change them. */
export function itemRoutes(platform: Platform): Hono<Env> {
  const { database } = platform;
  return new Hono<Env>()
    .get(itemsPath, async (c) => {
      const query = (c.req.query('q') ?? '').trim().slice(0, 100);
      const agency = c.req.query('agency') || undefined;
      const isStopped = c.req.query('stopped') === 'yes';
      const found = await findItemsForStewards(database, {
        query,
        agency,
        isStopped,
        after: c.req.query('after'),
      });
      return c.render(<ItemsPage {...{ query, agency, isStopped, ...found }} />, { title: wordsOf(c).items });
    })
    .get(newItemPath, (c) => renderNew(c, new URLSearchParams()))
    .post(newItemPath, async (c) => {
      const form = await readForm(c);
      const offeredBy = lines(form.get('offeredBy'));
      const [name, basicCode, type] = ['name', 'basicCode', 'type'].map((each) =>
        (form.get(each) ?? '').trim(),
      );
      const done = await attempt(() =>
        startNewItem(platform, getOfficial(c), {
          name: name ?? '',
          basicCode: basicCode ?? '',
          type: type ?? '',
          offeredBy,
        }),
      );
      return done.done ? seeOther(c, draftPath(done.value)) : renderNew(c, form, done.refusal);
    })
    .get(importPath, (c) => renderImport(c, ''))
    .post(importPath, async (c) => {
      const text = (await readForm(c)).get('version') ?? '';
      const done = await attempt(() => importVersion(platform, getOfficial(c), parseJson(text)));
      if (!done.done) return renderImport(c, text, done.refusal);
      const [first, ...others] = done.value;
      return seeOther(c, first === undefined || others.length > 0 ? draftsPath : draftPath(first));
    })
    .get(`${itemsPath}/:code`, async (c) => {
      const actor = getOfficial(c);
      const offer = await getOffer(database, c.req.param('code'));
      const family = await listOffersOfFamily(database, offer.itemId);
      const mayIn = (regions: readonly string[]) =>
        itemDraftPolicy.can(actor, 'write', { regions, writers: [] });
      const version = await getItemVersionById(database, offer.itemId, offer.version);
      const open = ['draft', 'submitted', 'returned', 'approved'] as const;
      return c.render(
        <StewardItemPage
          offer={offer}
          version={version}
          family={family}
          drafts={await listDraftsOfItem(database, offer.itemId, open)}
          may={{ standard: mayIn(family.map(({ region }) => region)), offering: mayIn([offer.region]) }}
        />,
        { title: offer.name, breadcrumbs: [{ label: wordsOf(c).items, href: itemsPath }] },
      );
    })
    .post(`${itemsPath}/:code`, async (c) => {
      const form = await readForm(c);
      const reach = form.get('reach') === 'offering' ? 'offering' : 'standard';
      const becomes = statusIn(form.get('becomes'));
      const implementationCode = c.req.param('code');
      const id = await startDraft(platform, getOfficial(c), { implementationCode, reach, becomes });
      return seeOther(c, draftPath(id));
    });

  async function renderNew(c: Context<Env>, typed: URLSearchParams, refusal?: Refusal) {
    const codes = await getItemCodeTables(database);
    const problems = formProblems(refusal, c.get('locale'));
    return c.render(<NewItemPage problems={problems} typed={typed} codes={codes} />, {
      title: wordsOf(c).newItem,
      breadcrumbs: [{ label: wordsOf(c).items, href: itemsPath }],
      errors: problems.summary.length,
      status: refusal ? 422 : 200,
    });
  }

  function renderImport(c: Context<Env>, typed: string, refusal?: Refusal) {
    const problems = formProblems(refusal, c.get('locale'));
    const named = refusal?.faults.map(({ field, message }) => ({ field, message })) ?? [];
    const summary = problems.summary.map((problem, index) => ({
      ...problem,
      message: named[index] ? `${named[index].field}：${String(problem.message)}` : problem.message,
    }));
    return c.render(<ImportPage problems={{ ...problems, summary }} typed={typed} />, {
      title: wordsOf(c).importTitle,
      breadcrumbs: [{ label: wordsOf(c).items, href: itemsPath }],
      errors: summary.length,
      status: refusal ? 422 : 200,
    });
  }
}

function wordsOf(c: Context<Env>) {
  return messagesIn(draftWords, c.get('locale'));
}

function statusIn(typed: string | null): ItemStatus | undefined {
  return (['in-use', 'suspended', 'cancelled'] as const).find((status) => status === typed);
}

function lines(typed: string | null): string[] {
  return (typed ?? '')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** @throws Refusal `not-json` */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = error instanceof SyntaxError ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const where = at === undefined ? '' : `（第${Number(at) + 1}个字符处）`;
    throw invalid('not-json', {
      zh: `这不是有效的JSON${where}。`,
      en: `This is not valid JSON${at === undefined ? '' : ` (character ${Number(at) + 1})`}.`,
    });
  }
}
