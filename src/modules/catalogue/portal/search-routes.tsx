import { Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { Env } from '../../identity/index.ts';
import { getTopics } from '../queries/get-topic.ts';
import { regionChoices } from '../queries/region-choices.ts';
import { onlineDegrees, searchLevels } from '../queries/search-facets.ts';
import { searchItems } from '../queries/search-items.ts';
import { SearchPage, type SearchState, searchWords } from './search-page.tsx';

export function searchRoutes({ database, site }: Platform): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/search', async (c) => {
    const locale = c.get('locale');
    const directory = await getDirectory(database);
    const state = searchState((name) => c.req.query(name));
    const after = c.req.query('after') || undefined;
    const result = await searchItems(database, { ...state, after });
    const words = messagesIn(searchWords, locale);
    return c.render(
      <SearchPage
        state={state}
        result={result}
        isFirst={after === undefined}
        regions={regionChoices(directory, site.region, state.region)}
        topics={await getTopics(database)}
        agencyName={(code) => {
          const agency = directory.findAgency(code);
          return agency ? textIn(agency.name, locale) : code;
        }}
        hotline={site.hotline}
      />,
      {
        title: state.query === '' ? words.title : words.titleFor(state.query),
        noIndex: true,
        wide: true,
      },
    );
  });
  return app;
}

function searchState(read: (name: string) => string | undefined): SearchState {
  const audience = read('audience');
  return {
    query: (read('q') ?? '').trim().slice(0, 60),
    region: read('region') || undefined,
    audience: audience === 'person' || audience === 'company' ? audience : undefined,
    topic: read('topic') || undefined,
    agency: read('agency') || undefined,
    online: onlineDegrees.find((degree) => degree === read('online')),
    department: read('department') || undefined,
    level: searchLevels.find((level) => level === read('level')),
  };
}
