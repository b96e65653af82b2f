import { Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { compareRegions } from '../../../kernel/region-code.ts';
import { markShared } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Directory, getDirectory, type RegionRecord } from '../../agencies/index.ts';
import type { Env } from '../../identity/index.ts';
import { countItemsByAgency, countItemsOfAgency, getRegionCounts } from '../queries/count-catalogue.ts';
import { listItems } from '../queries/list-items.ts';
import { agencyPath, regionPath } from './addresses.ts';
import { AgenciesPage, agenciesWords } from './agencies-page.tsx';
import { AgencyPage } from './agency-page.tsx';
import { listQuery, listQueryNames } from './list-query.ts';
import { RegionPage } from './region-page.tsx';
import { type RegionNode, RegionsPage, regionsWords } from './regions-page.tsx';
import { home } from './topic-routes.tsx';

/** Pages of agencies and regions with what they offer. */
export function directoryRoutes({ database, site }: Platform): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/agencies', async (c) => {
    const words = messagesIn(agenciesWords, c.get('locale'));
    const directory = await getDirectory(database);
    const region = directory.findRegion(c.req.query('region') ?? '')?.code ?? site.region;
    const withAgencies = regionsWithAgencies(directory);
    const isOwn = ({ source }: RegionRecord) => source === 'content';
    markShared(c, ['region']);
    return c.render(
      <AgenciesPage
        agencies={directory.agencies.filter((agency) => agency.region === region)}
        region={region}
        ownRegions={withAgencies.filter(isOwn)}
        otherRegions={withAgencies.filter((one) => !isOwn(one))}
        counts={await countItemsByAgency(database, region)}
      />,
      {
        title: words.title,
        description: words.lead,
        section: 'agencies',
        wide: true,
        breadcrumbs: [home(c.get('locale')), { label: words.title }],
      },
    );
  });

  app.get('/agencies/:code', async (c) => {
    const locale = c.get('locale');
    const directory = await getDirectory(database);
    const agency = directory.getAgency(c.req.param('code'));
    const { after } = listQuery(c);
    const page = await listItems(database, { list: `agency:${agency.code}`, only: agency.region, after });
    const name = textIn(agency.name, locale);
    markShared(c, ['after']);
    return c.render(
      <AgencyPage
        agency={agency}
        region={directory.findRegion(agency.region)}
        halls={directory.windowsOf(agency.code)}
        page={page}
        total={await countItemsOfAgency(database, { agency: agency.code, region: agency.region })}
        isFirst={after === undefined}
      />,
      {
        title: name,
        description: agency.duty ? textIn(agency.duty, locale) : name,
        canonical: agencyPath(agency.code),
        section: 'agencies',
        noIndex: after !== undefined,
        breadcrumbs: [
          home(locale),
          { label: messagesIn(agenciesWords, locale).title, href: '/agencies' },
          { label: name },
        ],
      },
    );
  });

  app.get('/regions', async (c) => {
    const words = messagesIn(regionsWords, c.get('locale'));
    const directory = await getDirectory(database);
    const counts = await getRegionCounts(database);
    const roots = directory.regions.filter((region) => region.parent === undefined);
    const nodes = roots.map((region) => nodeOf(region, directory, counts));
    markShared(c);
    return c.render(
      <RegionsPage
        own={nodes.filter(({ region }) => region.source === 'content')}
        others={nodes.filter(({ region }) => region.source !== 'content')}
      />,
      {
        title: words.title,
        description: words.lead,
        section: 'regions',
        breadcrumbs: [home(c.get('locale')), { label: words.title }],
      },
    );
  });

  app.get('/regions/:code', async (c) => {
    const locale = c.get('locale');
    const directory = await getDirectory(database);
    const region = directory.findRegion(c.req.param('code'));
    if (!region) throw notFound('region-unknown', { zh: '没有这个地区。', en: 'There is no such place.' });
    const { after } = listQuery(c);
    const name = textIn(region.name, locale);
    markShared(c, listQueryNames);
    return c.render(
      <RegionPage
        region={region}
        inside={directory.childRegions(region.code)}
        agencies={directory.agencies.filter((agency) => agency.region === region.code)}
        page={await listItems(database, { list: 'all', only: region.code, after })}
        isFirst={after === undefined}
      />,
      {
        title: name,
        canonical: regionPath(region.code),
        section: 'regions',
        noIndex: after !== undefined,
        breadcrumbs: [
          home(locale),
          { label: messagesIn(regionsWords, locale).title, href: '/regions' },
          ...directory
            .regionChain(region.code)
            .slice(1)
            .reverse()
            .map((above) => ({ label: textIn(above.name, locale), href: regionPath(above.code) })),
          { label: name },
        ],
      },
    );
  });

  return app;
}

function regionsWithAgencies(directory: Directory): RegionRecord[] {
  const codes = new Set(directory.agencies.map((agency) => agency.region));
  return directory.regions
    .filter((region) => codes.has(region.code) && region.level !== 'town')
    .toSorted((a, b) => compareRegions(a.code, b.code));
}

const shownLevels: readonly RegionRecord['level'][] = ['province', 'city', 'county', 'town'];

function nodeOf(region: RegionRecord, directory: Directory, counts: ReadonlyMap<string, number>): RegionNode {
  return {
    region,
    count: counts.get(region.code) ?? 0,
    children: directory
      .childRegions(region.code)
      .filter(({ level }) => shownLevels.includes(level))
      .map((child) => nodeOf(child, directory, counts)),
  };
}
