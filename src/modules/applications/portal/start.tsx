import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getItemVersion, handlingItemsFor, type ItemVersion } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { formOf } from '../../forms/index.ts';
import { readAnswers } from '../../guidance/index.ts';
import { type Env, getPerson } from '../../identity/index.ts';
import { answersOfForm, findBegun, requireOnline, startDraft } from '../commands/start-draft.ts';
import { takeAnswers } from '../commands/take-answers.ts';
import { listDraftsOf } from '../queries/list-mine.ts';
import type { Registers } from '../register-port.ts';
import { ChooseWayPage } from './choose-way-page.tsx';
import { draftPage } from './open-draft-handler.ts';
import { StartPage, startPath } from './start-page.tsx';
import { applyWords } from './words.ts';

/** Before one starts: what is needed, and whether it can be started at all. */
export function startRoutes(platform: Platform, registers: Registers): Hono<Env> {
  return new Hono<Env>()
    .get('/applications/start/:code', (c) => showStart(c, platform))
    .post('/applications/start/:code', (c) => start(c, platform, registers));
}

/** With an application of the same item half done, one says whether to go on with it or to begin another. */
async function start(c: Context<Env>, platform: Platform, registers: Registers): Promise<Response> {
  const sent = await readForm(c);
  const person = getPerson(c);
  const code = c.req.param('code') ?? '';
  const answers = sent.get('answers') ?? undefined;
  const answered = readAnswers(answers);
  const chosen = sent.get('draft');
  if (chosen) return seeOther(c, `/applications/${await takeAnswers(platform, person, chosen, answered)}`);
  const drafts = sent.has('another') ? [] : await listDraftsOf(platform, person, code);
  if (drafts.length > 0) {
    const begun = await findBegun(platform, person, await getItemVersion(platform.database, code), answered);
    return seeOther(c, begun ? `/applications/${begun}` : startPath(code, answers));
  }
  const begun = await startDraft(platform, person, registers, { implementationCode: code, answered });
  return seeOther(c, `/applications/${begun}`);
}

async function showStart(c: Context<Env>, platform: Platform): Promise<Response> {
  const actor = getPerson(c);
  const version = await getItemVersion(platform.database, c.req.param('code') ?? '');
  requireOnline(version);
  if (version.item.handlingItems.length > 0) return chooseWay(c, version);
  const drafts = await listDraftsOf(platform, actor, version.implementationCode);
  const answers = c.req.query('answers');
  const form = formOf(version.item, await getDictionary(platform.database));
  const brought = Object.keys(answersOfForm(form, readAnswers(answers))).length;
  const locale = c.get('locale');
  const item = textIn(version.item.name, locale);
  return c.render(
    <StartPage {...{ version, actor, drafts, brought }} answers={brought > 0 ? answers : undefined} />,
    {
      ...draftPage(messagesIn(applyWords, locale).start.title(item)),
      breadcrumbs: [{ label: item, href: `/items/${encodeURIComponent(version.implementationCode)}` }],
    },
  );
}

/** What was answered before may say which way is meant; otherwise the person chooses. */
async function chooseWay(c: Context<Env>, version: ItemVersion): Promise<Response> {
  const answers = c.req.query('answers');
  const { item, implementationCode } = version;
  const ways = handlingItemsFor(item.handlingItems, readAnswers(answers));
  const query = answers ? `?${new URLSearchParams({ answers })}` : '';
  const addressOf = ({ serial }: { serial: string }) =>
    `/applications/start/${encodeURIComponent(implementationCode + serial)}${query}`;
  const [first, ...others] = ways;
  if (first && others.length === 0) return seeOther(c, addressOf(first));
  const locale = c.get('locale');
  const name = textIn(item.name, locale);
  return c.render(<ChooseWayPage version={version} ways={ways} addressOf={addressOf} />, {
    ...draftPage(messagesIn(applyWords, locale).start.title(name)),
    breadcrumbs: [{ label: name, href: `/items/${encodeURIComponent(implementationCode)}` }],
  });
}
