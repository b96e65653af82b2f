import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { distinctName, getDirectory } from '../../agencies/index.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import type { CaseEffects, CaseRead } from '../commands/act-on-case.ts';
import { answerMessageFile } from '../messages/answer-message-file.ts';
import { Conversation, conversationWords } from '../messages/conversation.tsx';
import { readConversation } from '../messages/read-conversation.ts';
import { readMessageForm } from '../messages/read-message-form.ts';
import { writeMessage } from '../messages/write-message.ts';
import { casePolicy } from '../policy.ts';
import { subjectOf } from '../queries/get-case.ts';
import { readAsOfficial } from '../queries/read-as-official.ts';
import { workbenchWords } from './words.ts';

/** What the offices of a case and its applicant write to one another, as the offices see it. */
export function messageRoutes(platform: Platform, effects: CaseEffects): Hono<Env> {
  const find = (c: Context<Env>, part: CaseRead['part'] = 'messages') =>
    readAsOfficial(platform, effects, getOfficial(c), {
      number: c.req.param('number') ?? '',
      part,
    });

  const show = async (c: Context<Env>, typed?: string, refusal?: Refusal) => {
    const { stored, state } = await find(c);
    const locale = c.get('locale');
    const mayWrite = casePolicy.can(getOfficial(c), 'answer-applicant', subjectOf(stored, state));
    // Who only supervises has not read it for the office.
    const messages = await readConversation(platform, stored, mayWrite ? 'office' : undefined);
    const directory = await getDirectory(platform.database);
    const address = `/workbench/cases/${stored.number}`;
    return c.render(
      <Conversation
        {...{ messages, mayWrite, typed, refusal }}
        address={`${address}/messages`}
        caption={`${stored.itemName} · ${stored.applicantName} · ${stored.number}`}
        side="office"
        agencyName={(code) => textIn(distinctName(directory, code), locale)}
        isSent={c.req.query('sent') !== undefined}
      />,
      {
        title: messagesIn(conversationWords, locale).title,
        breadcrumbs: [
          { label: messagesIn(workbenchWords, locale).tasks, href: '/workbench' },
          { label: stored.number, href: address },
          { label: messagesIn(conversationWords, locale).title },
        ],
        errors: refusal ? 1 : 0,
        status: refusal ? 422 : 200,
      },
    );
  };

  return new Hono<Env>()
    .get('/workbench/cases/:number/messages', (c) => show(c))
    .get('/workbench/cases/:number/messages/:message/files/:hash', async (c) =>
      answerMessageFile(c, platform, (await find(c, 'file')).stored),
    )
    .post('/workbench/cases/:number/messages', async (c) => {
      const typed = await readMessageForm(c, platform);
      const view = await find(c);
      const result = await attempt(() => writeMessage(platform, getOfficial(c), view, typed));
      return result.done
        ? seeOther(c, `/workbench/cases/${view.stored.number}/messages?sent`)
        : show(c, typed.text, result.refusal);
    });
}
