import { type Context, Hono } from 'hono';
import { csvLine } from '../../kernel/csv.ts';
import { messagesIn, textIn } from '../../kernel/messages.ts';
import { getDirectory } from '../../modules/agencies/index.ts';
import {
  type Env,
  getOfficial,
  type Holding,
  listHoldings,
  Role,
  requireOfficial,
  roleNames,
} from '../../modules/identity/index.ts';
import { csvDownload } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { permissionsPath } from './paths.ts';
import { PermissionsPage, reachOf } from './permissions-page.tsx';
import { permissionTables } from './tables.ts';
import { permissionWords } from './words.ts';

const pageSize = 100;
const partSize = 1000;

/** Who may do what, for whoever guards the accounts and whoever checks them. */
export function permissionRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use(permissionsPath, requireOfficial('security-administrator', 'auditor'))
    .use(`${permissionsPath}/*`, requireOfficial('security-administrator', 'auditor'))
    .get(permissionsPath, async (c) => {
      const role = Role.safeParse(c.req.query('role')).data;
      const asked = { role, after: c.req.query('after'), size: pageSize };
      const { holdings, next } = await listHoldings(platform, getOfficial(c), asked);
      const directory = await getDirectory(platform.database);
      const query = new URLSearchParams({ ...(role && { role }), ...(next && { after: next }) });
      return c.render(
        <PermissionsPage {...{ directory, role, holdings }} next={next && `${permissionsPath}?${query}`} />,
        { title: messagesIn(permissionWords, c.get('locale')).title, private: true },
      );
    })
    .get(`${permissionsPath}/rules.csv`, (c) => {
      const say = messagesIn(permissionWords, c.get('locale'));
      const lines = permissionTables.flatMap(({ name, rules }) =>
        rules.map(({ action, says }) => csvLine([textIn(name, c.get('locale')), action, says])),
      );
      return csvDownload('permissions.csv', [csvLine([say.table, say.action, say.says]), ...lines]);
    })
    .get(`${permissionsPath}/posts.csv`, async (c) => {
      const say = messagesIn(permissionWords, c.get('locale'));
      const head = [say.name, say.role, say.agency, say.region, say.reach, say.from, say.until, say.deputies];
      const lines = (await readAll(c, platform)).map((one) =>
        csvLine([
          one.name,
          textIn(roleNames[one.role], c.get('locale')),
          one.agency,
          one.region,
          reachOf(one),
          one.fromOn,
          one.untilOn ?? '',
          one.deputies.join('、'),
        ]),
      );
      return csvDownload('posts.csv', [csvLine(head), ...lines]);
    });
}

async function readAll(c: Context<Env>, platform: Platform): Promise<Holding[]> {
  const all: Holding[] = [];
  let after: string | undefined;
  do {
    const page = await listHoldings(platform, getOfficial(c), { role: undefined, after, size: partSize });
    all.push(...page.holdings);
    after = page.next;
  } while (after !== undefined);
  return all;
}
