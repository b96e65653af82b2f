import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../../kernel/messages.ts';
import { markShared } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { getDirectory } from '../../../agencies/index.ts';
import type { Env } from '../../../identity/index.ts';
import { ChangeKind } from '../../directory/directory-change.ts';
import { getChangeNames } from '../../queries/change-names.ts';
import { getStandard } from '../../queries/get-standard.ts';
import {
  getListsOverview,
  listChanges,
  listItemCodeTables,
  listStandards,
} from '../../queries/list-directory.ts';
import { listEntries } from '../../queries/list-entries.ts';
import { standardPath } from '../addresses.ts';
import { StandardPage } from '../standard-page.tsx';
import { home } from '../topic-routes.tsx';
import { ChangesPage } from './changes-page.tsx';
import { CodesPage } from './codes-page.tsx';
import { DirectoryPage } from './directory-page.tsx';
import { downloadList } from './download-list.ts';
import { ListPage } from './list-page.tsx';
import { ListsPage } from './lists-page.tsx';
import { filterOf, listStateNames } from './public-lists.ts';
import { readListState } from './read-list-state.ts';
import { listWords } from './words.ts';

/** The public lists: powers, charges, funds, the basic directory and its changes. */
export function listsRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>().route('/', directoryRoutes(platform)).route('/', entryRoutes(platform));
}

const wordsOf = (c: Context<Env>) => messagesIn(listWords, c.get('locale'));
const afterOf = (c: Context<Env>) => c.req.query('after') || undefined;
const crumbs = (c: Context<Env>) => [home(c.get('locale')), { label: wordsOf(c).title, href: '/lists' }];

function directoryRoutes({ database }: Platform): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/lists', async (c) => {
    const { title, lead } = wordsOf(c);
    markShared(c);
    return c.render(<ListsPage {...(await getListsOverview(database))} />, {
      title,
      description: lead,
      section: 'lists',
      wide: true,
      breadcrumbs: [home(c.get('locale')), { label: title }],
    });
  });

  app.get('/lists/directory', async (c) => {
    const { directory, directoryLead } = wordsOf(c);
    const after = afterOf(c);
    markShared(c, ['after']);
    return c.render(
      <DirectoryPage {...(await listStandards(database, after))} isFirst={after === undefined} />,
      {
        title: directory,
        description: directoryLead,
        section: 'lists',
        noIndex: after !== undefined,
        breadcrumbs: [...crumbs(c), { label: directory }],
      },
    );
  });

  app.get('/lists/changes', async (c) => {
    const words = wordsOf(c);
    const after = afterOf(c);
    const kind = ChangeKind.safeParse(c.req.query('kind')).data;
    const page = await listChanges(database, kind, after);
    const names = await getChangeNames(database);
    markShared(c, ['kind', 'after']);
    return c.render(<ChangesPage {...page} {...{ names, kind }} isFirst={after === undefined} />, {
      title: words.changes,
      description: words.changesLead,
      section: 'lists',
      wide: true,
      noIndex: after !== undefined || kind !== undefined,
      breadcrumbs: [...crumbs(c), { label: words.changes }],
    });
  });

  app.get('/lists/codes', async (c) => {
    const { codes, codesLead } = wordsOf(c);
    markShared(c);
    return c.render(<CodesPage codes={await listItemCodeTables(database)} />, {
      title: codes,
      description: codesLead,
      section: 'lists',
      breadcrumbs: [...crumbs(c), { label: codes }],
    });
  });

  app.get('/standards/:code', async (c) => {
    const after = afterOf(c);
    const standard = await getStandard(database, c.req.param('code'), after);
    const { basicCode } = standard.model.item;
    const name = textIn(standard.model.item.name, c.get('locale'));
    const names = await getChangeNames(database);
    markShared(c, ['after']);
    return c.render(<StandardPage {...{ standard, names }} isFirst={after === undefined} />, {
      title: `${name}（${basicCode}）`,
      canonical: standardPath(basicCode),
      section: 'lists',
      noIndex: after !== undefined,
      breadcrumbs: [...crumbs(c), { label: wordsOf(c).directory, href: '/lists/directory' }, { label: name }],
    });
  });

  return app;
}

function entryRoutes({ database }: Platform): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/lists/:file{[a-z-]+\\.csv}', (c) => {
    const state = readListState(c, c.req.param('file').replace(/\.csv$/, ''));
    return downloadList(database, state, c.get('locale'));
  });

  app.get('/lists/:name', async (c) => {
    const state = readListState(c, c.req.param('name'));
    const { title, lead } = wordsOf(c).lists[state.name];
    const after = afterOf(c);
    const page = await listEntries(database, filterOf(state), after);
    const directory = await getDirectory(database);
    markShared(c, listStateNames);
    return c.render(<ListPage {...page} {...{ state, directory }} isFirst={after === undefined} />, {
      title,
      description: lead,
      canonical: `/lists/${state.name}`,
      section: 'lists',
      wide: true,
      noIndex: Object.keys(c.req.query()).length > 0,
      breadcrumbs: [...crumbs(c), { label: title }],
    });
  });

  return app;
}
