import type { Locale } from '../../../kernel/messages.ts';
import { textIn } from '../../../kernel/messages.ts';
import { conflict, invalid, Refusal } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { knownFactsOf } from '../../forms/index.ts';
import { referenceTo } from '../answering/about-item.ts';
import { type Turn, takeTurn, wordsOf } from '../answering/take-turn.ts';
import type { Asker } from '../asker/asker.ts';
import { keepPace } from '../asker/pace.ts';
import { getDesk } from '../desk/desk-store.ts';
import { contextOf, stateOf } from '../enquiry.ts';
import type { StoredEnquiry } from '../enquiry-store.ts';
import { maskPersonalData } from '../mask-personal-data.ts';
import type { Message, Said } from '../message.ts';
import { enquiryPolicy } from '../policy.ts';
import { subjectOf } from '../queries/get-enquiry.ts';
import { longestQuestion } from '../question-length.ts';
import type { ItemReference, Reply } from '../reply.ts';
import { saveMessages, saveNewEnquiry } from './save-messages.ts';

const mostMessages = 400;

export interface AskRequest {
  readonly turn: Turn;
  readonly locale: Locale;
  /** Item from whose page the asker came. */
  readonly item?: string | undefined;
}

/**
 * A first question: the machine answers, and a conversation begins.
 * @throws Refusal `question-empty`, `question-too-long`, `too-many-questions`
 */
export async function startEnquiry(
  platform: Platform,
  asker: Asker & { readonly tokenDigest: Buffer },
  request: AskRequest,
): Promise<Uuid> {
  const turn = readTurn(request.turn);
  await keepPace(platform, { token: asker.tokenDigest, address: asker.address });
  const about = await itemOfPage(platform, request.item);
  const { generalDesk } = await getDesk(platform.database);
  const question: Said = { kind: 'question', text: turn.text, ...(about ? { about } : {}) };
  const reply = await takeTurn(platform, turn, {
    context: { item: about, region: undefined, pending: undefined },
    last: undefined,
    facts: factsOf(asker),
  });
  const messages = inOrder(0, platform.now(), [
    { author: 'asker', said: question },
    { author: 'machine', said: { kind: 'reply', reply } },
  ]);
  const identity = {
    region: platform.site.region,
    id: uuidv7(),
    locale: request.locale,
    startedAt: platform.now(),
    title: turn.text.slice(0, 80),
  };
  const owner = { account: asker.actor?.accountId, tokenDigest: asker.tokenDigest };
  await saveNewEnquiry(platform, { identity, owner, state: stateOf(messages, generalDesk) }, messages);
  return identity.id;
}

/**
 * A further question or reply. At a desk it goes to the officer; otherwise the machine answers.
 * @throws Refusal `not-allowed`, `question-empty`, `question-too-long`, `too-many-questions`, `choice-stale`, `enquiry-changed`
 */
export async function continueEnquiry(
  platform: Platform,
  asker: Asker,
  enquiry: StoredEnquiry,
  request: Pick<AskRequest, 'turn'>,
): Promise<void> {
  const { generalDesk } = await getDesk(platform.database);
  const state = stateOf(enquiry.messages, generalDesk);
  enquiryPolicy.require(asker.actor, 'ask', subjectOf(enquiry, state, asker));
  const last = lastReply(enquiry.messages);
  const turn = readTurn(request.turn, last, enquiry.locale);
  if (enquiry.messages.length >= mostMessages) throw tooLong();
  await keepPace(platform, { token: enquiry.tokenDigest, address: asker.address });
  const question: Said = { kind: 'question', text: turn.text };
  const isAtDesk = state.status === 'waiting' || state.status === 'claimed';
  const replies = isAtDesk
    ? []
    : [
        await takeTurn(platform, turn, {
          context: contextOf(enquiry.messages),
          last,
          facts: factsOf(asker),
        }),
      ];
  const messages = inOrder(state.sequence, platform.now(), [
    { author: 'asker', said: question },
    ...replies.map((reply) => ({ author: 'machine' as const, said: { kind: 'reply' as const, reply } })),
  ]);
  await saveMessages(platform, { enquiry, state, account: asker.actor?.accountId }, messages);
}

function readTurn({ text, choice, values }: Turn, last?: Reply, locale: Locale = 'zh-CN'): Turn {
  const chosen = textIn(wordsOf({ text: '', choice, values }, last), locale);
  const typed = maskPersonalData((chosen === '' ? text : chosen).replaceAll('\r\n', '\n').trim());
  if (typed === '' && choice === undefined && (values ?? []).length === 0) {
    throw invalid(
      'question-empty',
      {
        zh: '请写下您的问题，例如“居住证在哪里办”。',
        en: 'Type your question, for example “where do I get a residence permit”.',
      },
      [{ field: 'question', message: { zh: '请写下您的问题。', en: 'Type your question.' } }],
    );
  }
  if ([...typed].length > longestQuestion) {
    const message = {
      zh: `问题最多 ${longestQuestion} 个字，您写了 ${[...typed].length} 个字。请只写要点。`,
      en: `A question may have ${longestQuestion} characters; yours has ${[...typed].length}. Please keep to the point.`,
    };
    throw invalid('question-too-long', message, [{ field: 'question', message }]);
  }
  return { text: typed === '' ? '…' : typed, choice, values };
}

/** The item whose page one came from; an old address names none. */
async function itemOfPage(
  { database }: Platform,
  code: string | undefined,
): Promise<ItemReference | undefined> {
  if (!code) return undefined;
  try {
    return referenceTo(await getItemVersion(database, code), true);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

export function lastReply(messages: readonly Message[]): Reply | undefined {
  const said = messages.findLast((message) => message.said.kind === 'reply')?.said;
  return said?.kind === 'reply' ? said.reply : undefined;
}

function factsOf({ actor }: Asker) {
  return actor?.kind === 'person' ? knownFactsOf(actor) : {};
}

function inOrder(before: number, at: Date, said: readonly Pick<Message, 'author' | 'said'>[]): Message[] {
  return said.map((one, index) => ({ ...one, sequence: before + index + 1, at, officer: undefined }));
}

function tooLong(): Refusal {
  return conflict('enquiry-too-long', {
    zh: '这段对话已经很长了，请开始新的咨询。',
    en: 'This conversation has grown very long. Please start a new one.',
  });
}
