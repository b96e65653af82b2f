import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import { localPath, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { RegionOption } from '../../forms/index.ts';
import type { Env } from '../../identity/index.ts';
import type { Journey } from '../journey.ts';
import { type Answered, faultsOf, findQuestion, findQuestionByName, progressOf } from '../progress.ts';
import { factsKnownOf } from '../queries/facts-known-of.ts';
import { getLibrary } from '../queries/get-library.ts';
import { listRegions, openItemJourney, openScenarioJourney } from '../queries/open-journey.ts';
import type { Scenario } from '../scenario.ts';

import { journeyPath, readAnswered, withAnswer, withSkipped } from './addresses.ts';
import { ChecklistPage } from './checklist-page.tsx';
import { GuideMePage, ScenarioStartPage } from './index-page.tsx';
import { type EnquiryPath, ItemOutcomePage } from './outcome-page.tsx';
import { QuestionPage } from './question-page.tsx';
import { ScenarioOutcomePage } from './scenario-outcome-page.tsx';
import { guidanceWords } from './words.ts';

/** The list of scenarios: the same for everybody, so it stands before sessions. */
export function publicRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get('/guide-me', async (c) => {
      const say = messagesIn(guidanceWords, c.get('locale'));
      const { scenarios } = await getLibrary(platform.database);
      return c.render(<GuideMePage scenarios={scenarios} />, {
        title: say.guide,
        description: say.lead,
        section: 'topics',
        wide: true,
        breadcrumbs: [home(c), { label: say.guide }],
      });
    })
    .get('/guide-me/events/:code', async (c) => {
      const { scenarios } = await getLibrary(platform.database);
      const found = scenarios.find(({ event }) => event === c.req.param('code'));
      return seeOther(c, found ? `/guide-me/scenarios/${found.code}` : '/guide-me');
    });
}

/** What later modules offer. */
export interface GuidancePorts {
  /** Where one asks in writing about an item; the question is there to be changed and sent. */
  readonly enquiryPath?: EnquiryPath | undefined;
  /** Where the items of a scenario are applied for as one, if they are. */
  readonly findTogether?:
    | ((platform: Platform, scenario: Scenario) => Promise<string | undefined>)
    | undefined;
}

type Needs = GuidancePorts & { readonly platform: Platform };

/** The navigator. Nobody need sign in; of those who have, what the account knows is not asked. */
export function portalRoutes(platform: Platform, ports: GuidancePorts = {}): Hono<Env> {
  const all = { platform, ...ports };
  const item = (c: Context<Env>) => openItemJourney(platform, c.req.param('code') ?? '');
  const scenario = (c: Context<Env>) =>
    openScenarioJourney(platform, c.req.param('code') ?? '', c.req.query('region'));
  return new Hono<Env>()
    .get('/guide-me/items/:code', async (c) => showStep(c, all, await item(c)))
    .get('/guide-me/items/:code/checklist', async (c) => showChecklist(c, all, await item(c)))
    .get('/guide-me/scenarios/:code', async (c) => {
      const journey = await scenario(c);
      return c.req.query('region') === undefined
        ? showStart(c, platform, journey)
        : showStep(c, all, journey);
    })
    .get('/guide-me/scenarios/:code/checklist', async (c) => showChecklist(c, all, await scenario(c)));
}

async function showStart(c: Context<Env>, platform: Platform, journey: Journey) {
  const regions = await listRegions(platform);
  return c.render(<ScenarioStartPage journey={journey} regions={regions} />, {
    ...page(c, journey),
    noIndex: false,
  });
}

/** Takes an answer and goes on to the address that holds it, or shows the next question or the outcome. */
async function showStep(c: Context<Env>, needs: Needs, journey: Journey): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  const answered = readAnswered(query);
  const { form } = journey.interview;
  const asked = findQuestion(form, query.get('ask') ?? '');
  if (!asked) return showPage(c, needs, journey, answered, { change: query.get('change') ?? undefined });
  const { code } = asked.element;
  if (query.has('unsure')) return seeOther(c, journeyPath(journey, withSkipped(answered, code)));
  const values = query.getAll(code);
  const faults = faultsOf(form, asked, values);
  if (faults.length > 0) return showPage(c, needs, journey, answered, { change: code, values, faults });
  return seeOther(c, journeyPath(journey, withAnswer(answered, code, values)));
}

interface Asking {
  readonly change?: string | undefined;
  readonly values?: readonly string[];
  readonly faults?: readonly FieldFault[];
}

async function showPage(
  c: Context<Env>,
  { platform, enquiryPath, findTogether }: Needs,
  journey: Journey,
  answered: Answered,
  asking: Asking,
) {
  const progress = progressOf(journey, answered, factsKnownOf(c.get('actor')));
  const { form } = journey.interview;
  const question =
    findQuestion(form, asking.change ?? '') ?? findQuestionByName(form, progress.next?.name ?? '');
  const directory = await getDirectory(platform.database);
  if (!question) {
    const Outcome = journey.scenario ? ScenarioOutcomePage : ItemOutcomePage;
    const { hotline } = platform.site;
    const together = journey.scenario && (await findTogether?.(platform, journey.scenario));
    return c.render(
      <Outcome {...{ journey, progress, directory, hotline, enquiryPath, together }} />,
      page(c, journey),
    );
  }
  const { faults = [], values } = asking;
  const typed = values ?? answered.typed[question.element.code] ?? [];
  const regions: RegionOption[] =
    question.element.type === 'region'
      ? (await listRegions(platform)).map(({ code, name }) => ({
          code,
          label: textIn(name, c.get('locale')),
        }))
      : [];
  return c.render(<QuestionPage {...{ journey, progress, question, typed, faults, regions }} />, {
    ...page(c, journey),
    ...(faults.length > 0 ? { status: 422, errors: faults.length } : {}),
  });
}

async function showChecklist(c: Context<Env>, { platform }: Needs, journey: Journey) {
  const answered = readAnswered(new URL(c.req.url).searchParams);
  const progress = progressOf(journey, answered, factsKnownOf(c.get('actor')));
  if (progress.next) return seeOther(c, journeyPath(journey, answered));
  const say = messagesIn(guidanceWords, c.get('locale'));
  const title = `${say.checklist}${c.get('locale') === 'en' ? ': ' : '：'}${textIn(journey.title, c.get('locale'))}`;
  const path = journeyPath(journey, answered, { page: 'checklist' });
  return c.render(
    <ChecklistPage
      {...{ journey, progress }}
      directory={await getDirectory(platform.database)}
      hotline={platform.site.hotline}
      today={dateIn(platform.now())}
      address={`${platform.publicUrl}${localPath(c.get('locale'), path)}`}
    />,
    { ...page(c, journey), title },
  );
}

function page(c: Context<Env>, journey: Journey) {
  const locale = c.get('locale');
  const say = messagesIn(guidanceWords, locale);
  const name = textIn(journey.title, locale);
  return {
    title: `${say.guide}${locale === 'en' ? ': ' : '：'}${name}`,
    description: say.lead,
    canonical: journey.path,
    noIndex: true,
    private: c.get('actor') !== undefined,
    section: 'topics',
    breadcrumbs: [home(c), { label: say.guide, href: '/guide-me' }, { label: name }],
  };
}

function home(c: Context<Env>) {
  return { label: c.get('locale') === 'en' ? 'Home' : '首页', href: '/' };
}
