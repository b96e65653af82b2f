import { type FieldFault, invalid, Refusal } from '../../../kernel/refusal.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { announce, eventOf } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, type PersonActor, signatureOf } from '../../identity/index.ts';
import { caseKey, caseTopic } from '../case-topic.ts';
import { casePolicy } from '../policy.ts';
import { type CaseView, subjectOf } from '../queries/get-case.ts';
import { mostFiles } from './message-file.ts';
import { countSince, insertMessage, type MessageSide } from './message-store.ts';
import type { TypedMessage } from './read-message-form.ts';

const longest = 2000;

/** As many of one side a day; who has more to say calls, or puts it into one message. */
const mostADay: Readonly<Record<MessageSide, number>> = { applicant: 20, office: 50 };
const day = 24 * 60 * 60 * 1000;

/**
 * Writes to the other side of a case, which is told that there is something to read.
 * @throws Refusal `not-allowed`, `message-invalid`, `too-many-messages`
 */
export async function writeMessage(
  platform: Platform,
  actor: PersonActor | OfficialActor,
  { stored, state }: CaseView,
  typed: TypedMessage,
): Promise<void> {
  const side: MessageSide = actor.kind === 'official' ? 'office' : 'applicant';
  const subject = subjectOf(stored, state);
  casePolicy.require(actor, side === 'office' ? 'answer-applicant' : 'write-to-office', subject);
  const { text, files } = checked(typed);
  const at = platform.now();
  const parties = [subject.agency, ...subject.reviewAgencies];
  const post =
    actor.kind === 'official' ? actor.posts.find((one) => parties.includes(one.agency)) : undefined;
  await inTransaction(platform.database, async (tx) => {
    const since = new Date(at.getTime() - day);
    if ((await countSince(tx, stored, side, since)) >= mostADay[side]) throw tooMany(side);
    await insertMessage(tx, stored, {
      id: uuidv7(),
      at,
      side,
      account: actor.accountId,
      name: signatureOf(actor, post && { role: post.role, agency: post.agency }),
      agency: post?.agency ?? null,
      text,
      files,
    });
    const { region, id, number, kind, agency } = stored;
    const data = { happened: `message-from-${side}` as const, region, caseId: id, number, kind, agency };
    await announce(tx, eventOf(caseTopic, { key: caseKey(stored), at, data }));
  });
}

export function mayWriteToOffice(actor: PersonActor, { stored, state }: CaseView): boolean {
  return casePolicy.can(actor, 'write-to-office', subjectOf(stored, state));
}

function checked({
  text: typed,
  files,
  faults: refused,
}: TypedMessage): Pick<TypedMessage, 'text' | 'files'> {
  const text = typed.replaceAll('\r\n', '\n').trim();
  const faults: FieldFault[] = [...refused];
  if (text === '' || text.length > longest) {
    const message = {
      zh: `请填写留言，不超过${longest}字`,
      en: `Write the message, at most ${longest.toLocaleString('en')} characters`,
    };
    faults.unshift({ field: 'message', message });
  }
  if (files.length + refused.length > mostFiles) {
    const message = {
      zh: `一条留言最多附${mostFiles}个文件，其余请另写一条`,
      en: `A message takes at most ${mostFiles} files; send the others with another message`,
    };
    faults.push({ field: 'files', message });
  }
  if (faults.length === 0) return { text, files };
  const again = files.length + refused.length > 0;
  throw invalid(
    'message-invalid',
    {
      zh: again ? '留言没有发送。请改正后重新选择文件，再次发送。' : '留言没有发送。',
      en: again
        ? 'The message has not been sent. Put it right, choose the files again and send it.'
        : 'The message has not been sent.',
    },
    faults,
  );
}

function tooMany(side: MessageSide): Refusal {
  const message = {
    zh: `一个办件24小时内最多留言${mostADay[side]}条。请稍后再写，紧急事项请电话联系。`,
    en: `At most ${mostADay[side]} messages in 24 hours about one case. Write later; where it is urgent, call.`,
  };
  return new Refusal('too-many', 'too-many-messages', message, [{ field: 'message', message }]);
}
