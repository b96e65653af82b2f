import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { distinctName, getDirectory } from '../../agencies/index.ts';
import { type Env, getPerson } from '../../identity/index.ts';
import {
  answerMessageFile,
  Conversation,
  conversationWords,
  mayWriteToOffice,
  readConversation,
  readMessageForm,
  writeMessage,
} from '../../procedures/index.ts';
import { getMyCase } from '../queries/get-my-case.ts';
import { myWords } from './my-words.ts';
import { draftPage } from './open-draft-handler.ts';

/** What the applicant and the offices of a case write to one another. */
export function myMessageRoutes(platform: Platform): Hono<Env> {
  const find = (c: Context<Env>) => getMyCase(platform, getPerson(c), c.req.param('number') ?? '');

  const show = async (c: Context<Env>, typed?: string, refusal?: Refusal) => {
    const { view, actor } = await find(c);
    const { stored } = view;
    const locale = c.get('locale');
    const messages = await readConversation(platform, stored, 'applicant');
    const directory = await getDirectory(platform.database);
    const words = messagesIn(myWords, locale);
    const { title } = messagesIn(conversationWords, locale);
    const address = `/my/cases/${stored.number}`;
    return c.render(
      <Conversation
        {...{ messages, typed, refusal }}
        address={`${address}/messages`}
        caption={`${stored.itemName} · ${stored.number}`}
        side="applicant"
        mayWrite={mayWriteToOffice(actor, view)}
        agencyName={(code) => textIn(distinctName(directory, code), locale)}
        isSent={c.req.query('sent') !== undefined}
      />,
      {
        ...draftPage(title),
        breadcrumbs: [
          { label: words.title, href: '/my' },
          { label: words.cases, href: '/my/cases' },
          { label: stored.number, href: address },
        ],
        errors: refusal ? 1 : 0,
        status: refusal ? 422 : 200,
      },
    );
  };

  return new Hono<Env>()
    .get('/my/cases/:number/messages', (c) => show(c))
    .get('/my/cases/:number/messages/:message/files/:hash', async (c) =>
      answerMessageFile(c, platform, (await find(c)).view.stored),
    )
    .post('/my/cases/:number/messages', async (c) => {
      const typed = await readMessageForm(c, platform);
      const { view, actor } = await find(c);
      const result = await attempt(() => writeMessage(platform, actor, view, typed));
      return result.done
        ? seeOther(c, `/my/cases/${view.stored.number}/messages?sent`)
        : show(c, typed.text, result.refusal);
    });
}
