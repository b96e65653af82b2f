import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { distinctName, getDirectory } from '../../agencies/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import { decideDataSet } from '../commands/decide-data-set.ts';
import { declareDataSet } from '../commands/declare-data-set.ts';
import { getDataSets } from '../data-sets.ts';
import { dataSetPolicy } from '../policy.ts';
import { getDraft } from '../queries/declarations.ts';
import { layoutOf } from '../record-layout.ts';
import { registryWords } from '../words.ts';
import {
  declarationOf,
  emptyDeclaration,
  readDeclaration,
  type TypedDeclaration,
  typedOf,
} from './declaration-form.ts';
import { DeclarePage } from './declare-page.tsx';
import { DraftPage } from './draft-page.tsx';
import { declarePath, draftPath, setPath, setsPath } from './paths.ts';
import { searchElements } from './search-elements.ts';

const mostFound = 30;

/** Declaring a set, and publishing what a colleague has declared. */
export function declarationRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(declarePath, async (c) => {
      const standing = (await getDataSets(platform.database)).findLayout(c.req.query('set') ?? '')?.set;
      if (standing) dataSetPolicy.require(getOfficial(c), 'declare', standing);
      const [owner = ''] = ownersOf(c);
      return showForm(c, standing ? typedOf(standing) : emptyDeclaration(owner));
    })
    .post(declarePath, async (c) => {
      const { typed, pressed } = readDeclaration(await readForm(c));
      if (pressed !== 'save') return showForm(c, typed);
      const done = await attempt(() => declareDataSet(platform, getOfficial(c), declarationOf(typed)));
      return done.done
        ? seeOther(c, `${draftPath(done.value.code)}?saved`)
        : showForm(c, typed, done.refusal);
    })
    .get(`${setsPath}/:set/draft`, async (c) => {
      const [draft, dictionary, directory] = await Promise.all([
        getDraft(platform, c.req.param('set')),
        getDictionary(platform.database),
        getDirectory(platform.database),
      ]);
      const { set, draftedBy } = draft;
      dataSetPolicy.require(getOfficial(c), 'declare', set);
      const subject = { owner: set.owner, draftedBy: draftedBy?.account };
      return c.render(
        <DraftPage
          draft={draft}
          layout={layoutOf(set, dictionary)}
          agencyName={(code) => textIn(distinctName(directory, code), c.get('locale'))}
          mayPublish={dataSetPolicy.can(getOfficial(c), 'publish', subject)}
          isSaved={c.req.query('saved') !== undefined}
        />,
        {
          title: `${messagesIn(registryWords, c.get('locale')).preview} · ${textIn(set.name, c.get('locale'))}`,
          breadcrumbs: crumbs(c),
          wide: true,
        },
      );
    })
    .post(`${setsPath}/:set/draft`, async (c) => {
      const isPublished = (await readForm(c)).get('decision') === 'publish';
      const code = c.req.param('set');
      await decideDataSet(platform, getOfficial(c), { code, isPublished });
      return seeOther(c, isPublished ? `${setPath(code)}?published` : `${setsPath}?withdrawn`);
    });

  async function showForm(c: Context<Env>, typed: TypedDeclaration, refusal?: Refusal) {
    const [dictionary, directory, sets] = await Promise.all([
      getDictionary(platform.database),
      getDirectory(platform.database),
      getDataSets(platform.database),
    ]);
    const locale = c.get('locale');
    const found = searchElements(dictionary, typed.search, {
      chosen: typed.elements.map(({ element }) => element),
      inUse: new Set(sets.sets.flatMap((set) => set.elements.map(({ element }) => element))),
    });
    return c.render(
      <DeclarePage
        typed={typed}
        dictionary={dictionary}
        owners={ownersOf(c).map((value) => ({
          value,
          label: textIn(distinctName(directory, value), locale),
        }))}
        targets={sets.sets}
        found={typed.search === '' ? undefined : found.slice(0, mostFound)}
        further={Math.max(0, found.length - mostFound)}
        refusal={refusal}
      />,
      {
        title: messagesIn(registryWords, locale).declare,
        breadcrumbs: crumbs(c),
        errors: refusal ? Math.max(refusal.faults.length, 1) : 0,
        status: refusal ? 422 : 200,
        wide: true,
      },
    );
  }
}

/** Agencies for which the official may declare. */
function ownersOf(c: Context<Env>): string[] {
  return [
    ...new Set(
      getOfficial(c)
        .posts.filter(({ role }) => role === 'steward')
        .map(({ agency }) => agency),
    ),
  ];
}

function crumbs(c: Context<Env>) {
  return [{ label: messagesIn(registryWords, c.get('locale')).title, href: setsPath }];
}
