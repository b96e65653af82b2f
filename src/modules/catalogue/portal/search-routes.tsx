import { Hono } from 'hono';
import { type Locale, messagesIn, textIn } from '../../../kernel/messages.ts';
import { readForm } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Directory, getDirectory } from '../../agencies/index.ts';
import type { Env } from '../../identity/index.ts';
import { findAnswer } from '../queries/find-answer.ts';
import { getTopics } from '../queries/get-topic.ts';
import { regionChoices } from '../queries/region-choices.ts';
import { searchItems } from '../queries/search-items.ts';
import { suggest } from '../queries/suggest.ts';
import { departmentOf } from '../search/department.ts';
import { searchLogOf } from '../search/search-log.ts';
import { clicksPath, suggestPath } from './addresses.ts';
import { SearchPage, searchWords } from './search-page.tsx';
import { readSearchState } from './search-state.ts';

export function searchRoutes({ database, site }: Platform): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/search', async (c) => {
    const locale = c.get('locale');
    const directory = await getDirectory(database);
    const state = readSearchState((name) => c.req.query(name));
    const after = c.req.query('after') || undefined;
    const regions = regionChoices(directory, site.region, state.region);
    const regionsCounted = state.region ? [] : regions.map(({ code }) => code);
    const result = await searchItems(database, { ...state, after, regionsCounted });
    const isPlain = Object.keys(c.req.query()).every((name) => name === 'q');
    if (isPlain) searchLogOf(database).countSearch(state.query, result.total);
    const topics = await getTopics(database);
    const words = messagesIn(searchWords, locale);
    return c.render(
      <SearchPage
        state={state}
        result={result}
        isFirst={after === undefined}
        regions={regions}
        topics={topics}
        departmentName={departmentNames(directory, locale)}
        event={topics.find(({ kind, code }) => kind === 'event' && code === result.event)}
        answer={await findAnswer(database, state.query, result)}
        hotline={site.hotline}
      />,
      {
        title: state.query === '' ? words.title : words.titleFor(state.query),
        noIndex: true,
        wide: true,
      },
    );
  });

  app.get(suggestPath, async (c) => c.json({ suggestions: await suggest(database, c.req.query('q') ?? '') }));

  app.post(clicksPath, async (c) => {
    const form = await readForm(c);
    const code = /\/items\/([^/?#]+)$/.exec(form.get('followed') ?? '')?.[1];
    if (code) searchLogOf(database).countClick(form.get('for') ?? '', decoded(code));
    return c.body(null, 204);
  });

  return app;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A department is called in English as the first of its agencies that has an English name. */
function departmentNames(directory: Directory, locale: Locale): (department: string) => string {
  if (locale === 'zh-CN') return (department) => department;
  return (department) => {
    const agency = directory.agencies.find(
      ({ name, region }) => departmentOf(name.zh, directory.findRegion(region)?.name.zh ?? '') === department,
    );
    return agency?.shortName.en ? textIn(agency.shortName, locale) : department;
  };
}
