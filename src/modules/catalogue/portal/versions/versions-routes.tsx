import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../../kernel/messages.ts';
import { markShared } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { Env } from '../../../identity/index.ts';
import { countChanges } from '../../comparison/count-changes.ts';
import { getItemVersionById } from '../../item-versions.ts';
import type { ItemVersion } from '../../offering.ts';
import { guideOfVersion } from '../../queries/get-guide.ts';
import { getItemCodeTables } from '../../queries/get-item-codes.ts';
import { describeVersionChanges } from '../../versions/describe-version-changes.ts';
import { getVersion } from '../../versions/get-version.ts';
import { listPlans } from '../../versions/list-plans.ts';
import { deltaOf, listVersions } from '../../versions/list-versions.ts';
import { itemPath, versionsPath } from '../addresses.ts';
import { VersionChangesPage } from './version-changes-page.tsx';
import { VersionPage } from './version-page.tsx';
import { VersionsPage } from './versions-page.tsx';
import { versionsWords } from './versions-words.ts';

/** The versions of an item for everybody: what changed and when, and what a former version said. */
export function versionsRoutes({ database, site }: Platform): Hono<Env> {
  return new Hono<Env>()
    .get('/items/:code/versions', async (c) => {
      const before = c.req.query('before') ?? '';
      const cursor = /^[1-9]\d{0,8}$/.test(before) ? Number(before) : undefined;
      const list = await listVersions(database, c.req.param('code'), cursor);
      const { offer } = list;
      const current = await getItemVersionById(database, offer.itemId, offer.version);
      const plans = await listPlans(database, offer.itemId);
      const codes = await getItemCodeTables(database);
      markShared(c);
      return c.render(<VersionsPage {...{ current, list, plans, codes }} />, pageOf(c, current));
    })
    .get('/items/:code/versions/:version', async (c) => {
      const { offer, version } = await getVersion(database, c.req.param('code'), c.req.param('version'));
      const isOffered = offer.status === 'in-use';
      markShared(c);
      return c.render(
        <VersionPage
          guide={await guideOfVersion(database, version)}
          hotline={site.hotline}
          isInForce={isOffered && version.version === offer.version}
          isOffered={isOffered}
        />,
        { ...pageOf(c, version, version.version), wide: true },
      );
    })
    .get('/items/:code/versions/:version/changes', async (c) => {
      const code = c.req.param('code');
      const { offer, version: to } = await getVersion(database, code, c.req.param('version'));
      const wished = c.req.query('from') ?? String(Math.max(to.version - 1, 1));
      const { version: from } = await getVersion(database, code, wished);
      const codes = await getItemCodeTables(database);
      const delta = deltaOf(from, to);
      markShared(c, ['from']);
      return c.render(
        <VersionChangesPage
          from={from}
          to={to}
          latest={offer.version}
          changes={describeVersionChanges(delta, (table, each) => codes.nameOf(table, each))}
          counts={countChanges(delta)}
        />,
        pageOf(c, to, to.version),
      );
    });

  /** Former words are for people who look for them, not for search engines. */
  function pageOf(c: Context<Env>, { item, implementationCode }: ItemVersion, number?: number) {
    const locale = c.get('locale');
    const say = messagesIn(versionsWords, locale);
    const name = textIn(item.name, locale);
    const title = number === undefined ? say.title : `${say.title} · ${say.version(number)}`;
    return {
      title: `${title}：${name}`,
      noIndex: true,
      breadcrumbs: [
        { label: name, href: itemPath(implementationCode) },
        ...(number === undefined
          ? [{ label: say.title }]
          : [{ label: say.title, href: versionsPath(implementationCode) }, { label: say.version(number) }]),
      ],
    };
  }
}
