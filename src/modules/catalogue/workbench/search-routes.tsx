import { type Context, Hono } from 'hono';
import { stringify } from 'yaml';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { countSynonyms, listSearches, readLearnedSynonyms } from '../queries/list-searches.ts';
import { searchItems } from '../queries/search-items.ts';
import { type SynonymTyped, teachSynonym, withdrawSynonym } from '../search/commands/teach-synonym.ts';
import { ExplainPage } from './explain-page.tsx';
import { explainPath, searchesPath, synonymsFilePath, synonymsPath } from './search-address.ts';
import { searchDeskWords } from './search-words.ts';
import { SearchesPage, searchOrders } from './searches-page.tsx';
import { SynonymsPage } from './synonyms-page.tsx';

/** Where stewards see what people do not find, teach the search their words, and see why it finds what it finds. */
export function searchDeskRoutes(platform: Platform): Hono<Env> {
  const { database } = platform;
  const app = new Hono<Env>();
  for (const path of [searchesPath, explainPath, synonymsPath, `${synonymsPath}/*`, synonymsFilePath]) {
    app.use(path, requireOfficial('steward'));
  }

  app.get(searchesPath, async (c) => {
    const asked = c.req.query('order');
    const order = searchOrders.find((each) => each === asked) ?? 'unanswered';
    const after = c.req.query('after') || undefined;
    const page = await listSearches(platform, order, after);
    return c.render(<SearchesPage order={order} page={page} isFirst={after === undefined} />, {
      title: wordsIn(c).searches,
    });
  });

  app.get(explainPath, async (c) => {
    const query = (c.req.query('q') ?? '').trim();
    const result = query === '' ? undefined : await searchItems(database, { query });
    return c.render(<ExplainPage query={query} result={result} />, {
      title: wordsIn(c).explainTitle,
      breadcrumbs: [{ label: wordsIn(c).searches, href: searchesPath }],
      wide: true,
    });
  });

  app.get(synonymsPath, (c) => {
    return renderSynonyms(c, { word: c.req.query('word') ?? '', means: '' });
  });

  app.post(synonymsPath, async (c) => {
    const form = await readForm(c);
    const typed = { word: form.get('word') ?? '', means: form.get('means') ?? '' };
    const taught = await attempt(() => teachSynonym(platform, getOfficial(c), typed));
    if (taught.done) return seeOther(c, `${synonymsPath}?done=saved`);
    return renderSynonyms(c, typed, taught.refusal);
  });

  app.post(`${synonymsPath}/withdraw`, async (c) => {
    await withdrawSynonym(platform, getOfficial(c), (await readForm(c)).get('word') ?? '');
    return seeOther(c, `${synonymsPath}?done=withdrawn`);
  });

  app.get(synonymsFilePath, async (c) => {
    const learned = await readLearnedSynonyms(database);
    const file = stringify(learned.map(({ word, means }) => ({ word, means })));
    return c.body(file, 200, {
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': 'attachment; filename="synonyms.yaml"',
    });
  });

  return app;

  async function renderSynonyms(c: Context<Env>, typed: SynonymTyped, refusal?: Refusal) {
    const done = c.req.query('done');
    return c.render(
      <SynonymsPage
        typed={typed}
        learned={await readLearnedSynonyms(database)}
        declared={await countSynonyms(database)}
        refusal={refusal}
        done={!refusal && (done === 'saved' || done === 'withdrawn') ? done : undefined}
      />,
      {
        title: wordsIn(c).synonyms,
        errors: refusal?.faults.length,
        status: refusal ? 422 : 200,
        breadcrumbs: [{ label: wordsIn(c).searches, href: searchesPath }],
      },
    );
  }
}

function wordsIn(c: Context<Env>) {
  return messagesIn(searchDeskWords, c.get('locale'));
}
