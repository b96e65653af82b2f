import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../../kernel/messages.ts';
import { notFound } from '../../../../kernel/refusal.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { getDirectory } from '../../../agencies/index.ts';
import { dictionaryTerms, getDictionary } from '../../../elements/index.ts';
import { type Env, getOfficial } from '../../../identity/index.ts';
import type { Procedure } from '../../engine/procedure.ts';
import { bpmnOf } from '../../picture/bpmn.ts';
import type { SpeechSettings } from '../../picture/flow-speech.ts';
import { movePolicy } from '../../policy.ts';
import { getProcedures } from '../../procedure-library.ts';
import { listVacancies } from '../../queries/list-vacancies.ts';
import { ProcedureListPage } from './procedure-list-page.tsx';
import { ProcedurePage } from './procedure-page.tsx';
import { procedureWords } from './procedure-words.ts';

const address = '/workbench/procedures';

/** Procedures for everybody who works by them: pictures, tables, and the exchange format. */
export function procedureRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(address, async (c) => {
      const { latest } = await getProcedures(platform.database);
      return c.render(<ProcedureListPage procedures={latest} />, {
        title: messagesIn(procedureWords, c.get('locale')).title,
      });
    })
    .get(`${address}/:file{[a-z][a-z0-9-]*\\.bpmn}`, async (c) => {
      const procedure = await getVersion(platform, c, c.req.param('file').replace(/\.bpmn$/, ''));
      const locale = c.get('locale');
      const bpmn = bpmnOf({ ...(await speechOf(platform, locale)), procedure, locale });
      return c.body(bpmn, 200, {
        'content-type': 'application/xml; charset=utf-8',
        'content-disposition': `attachment; filename="${procedure.code}-v${procedure.version}.bpmn"`,
      });
    })
    .get(`${address}/:code{[a-z][a-z0-9-]*}`, async (c) => {
      const procedure = await getVersion(platform, c, c.req.param('code'));
      const { versionsOf } = await getProcedures(platform.database);
      const directory = await getDirectory(platform.database);
      const locale = c.get('locale');
      return c.render(
        <ProcedurePage
          procedure={procedure}
          versions={versionsOf(procedure.code).map(({ version }) => version)}
          mayMove={movePolicy.can(getOfficial(c), 'see', {})}
          settings={await speechOf(platform, locale)}
          staffing={{
            ...(await listVacancies(platform, procedure)),
            agencyName: (code) => textIn(directory.findAgency(code)?.name ?? { zh: code }, locale),
          }}
        />,
        {
          title: textIn(procedure.name, locale),
          breadcrumbs: [{ label: messagesIn(procedureWords, locale).title, href: address }],
        },
      );
    });
}

/** The version that is asked for, or the newest. */
async function getVersion(platform: Platform, c: Context<Env>, code: string): Promise<Procedure> {
  const { findLatest, findVersion } = await getProcedures(platform.database);
  const wanted = c.req.query('version');
  const found = wanted === undefined ? findLatest(code) : findVersion(code, Number(wanted));
  if (!found) throw noSuchProcedure();
  return found;
}

async function speechOf(
  { database }: Platform,
  locale: SpeechSettings['locale'],
): Promise<Omit<SpeechSettings, 'procedure' | 'locale'>> {
  const [directory, dictionary] = await Promise.all([getDirectory(database), getDictionary(database)]);
  return {
    terms: dictionaryTerms(dictionary),
    departmentName: (department) => {
      const agency = directory.agencies.find((each) => each.department === department);
      return agency && textIn(agency.shortName, locale);
    },
  };
}

function noSuchProcedure(): Error {
  return notFound('procedure-unknown', {
    zh: '没有这个流程，或者没有这一版。请从流程列表打开。',
    en: 'There is no such procedure or version. Open it from the list of procedures.',
  });
}
