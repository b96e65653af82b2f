import { defineMessages } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  DateText,
  ErrorSummary,
  FileField,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  TextArea,
  Timeline,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { formatSize } from '../file-size.ts';
import { messageFileTypes, mostFiles } from './message-file.ts';
import type { CaseMessage, MessageSide } from './message-store.ts';

export const conversationWords = defineMessages({
  zh: {
    title: '办件留言',
    lead: {
      applicant: '您可以就这个办件向承办部门留言，部门的答复会通知您。留言不能修改、删除，与办件一并保存。',
      office: '申请人能看到这里的全部内容；内部事项请写在内部备注。留言不能修改、删除，与办件一并保存。',
    },
    you: '我方',
    applicant: '申请人',
    none: '还没有留言。',
    message: { applicant: '给承办部门留言', office: '答复申请人' },
    files: '附件（可不选）',
    filesHint: (most: number) => `PDF、JPG、PNG格式，每个不超过10MB，最多${most}个`,
    attached: '附件',
    send: '发送',
    sent: '留言已发送，对方会收到通知。',
    link: (all: number) => `办件留言（${all}）`,
    unread: (count: number) => `${count}条未读`,
    law: '补正材料、撤回申请请用办件页面的相应功能，留言不代替法定申请。',
  },
  en: {
    title: 'Messages',
    lead: {
      applicant:
        'Write to the office in charge of this case; you are told of its answer. Messages are kept with the case and cannot be changed.',
      office:
        'The applicant reads everything here; use internal notes for anything else. Messages are kept with the case and cannot be changed.',
    },
    you: 'Your side',
    applicant: 'Applicant',
    none: 'Nothing has been written yet.',
    message: { applicant: 'Write to the office', office: 'Answer the applicant' },
    files: 'Files (optional)',
    filesHint: (most: number) => `PDF, JPG or PNG, up to 10 MB each, at most ${most}`,
    attached: 'Files',
    send: 'Send',
    sent: 'Sent. The other side is told.',
    link: (all: number) => `Messages (${all})`,
    unread: (count: number) => `${count} unread`,
    law: 'To correct or withdraw the application use its page; a message does not do so.',
  },
});

export interface ConversationProps {
  /** Of the page, to which the form posts. */
  readonly address: string;
  readonly caption: string;
  readonly side: MessageSide;
  readonly messages: readonly CaseMessage[];
  readonly mayWrite: boolean;
  readonly agencyName: (code: string) => string;
  readonly typed: string | undefined;
  readonly refusal: Refusal | undefined;
  readonly isSent: boolean;
}

/** What applicant and office have written to one another, the oldest first, and a field for more. */
export function Conversation(props: ConversationProps) {
  const say = useMessages(conversationWords);
  const locale = useLocale();
  const { side, messages, refusal } = props;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      {props.isSent ? <Notice tone="success" status title={say.sent} /> : null}
      <PageHeading caption={props.caption} lead={say.lead[side]}>
        {say.title}
      </PageHeading>
      {messages.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <Timeline
          label={say.title}
          events={messages.map((message) => ({
            title: message.agency
              ? `${props.agencyName(message.agency)} ${message.name}`
              : `${say.applicant} ${message.name}`,
            tone: message.side === side ? ('neutral' as const) : ('info' as const),
            at: <DateText value={message.at} time />,
            children: <MessageBody address={props.address} message={message} />,
          }))}
        />
      )}
      {props.mayWrite ? (
        <Form action={props.address} files guard>
          <TextArea
            name="message"
            label={say.message[side]}
            hint={side === 'applicant' ? say.law : undefined}
            value={props.typed}
            error={faultAt(refusal, 'message', locale)}
            rows={4}
          />
          <FileField
            name="files"
            label={say.files}
            hint={say.filesHint(mostFiles)}
            error={faultAt(refusal, 'files', locale)}
            accept={messageFileTypes.join(',')}
            multiple
          />
          <Button>{say.send}</Button>
        </Form>
      ) : null}
    </>
  );
}

function MessageBody({ address, message }: { readonly address: string; readonly message: CaseMessage }) {
  const say = useMessages(conversationWords);
  return (
    <>
      {message.text.split('\n').map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <p key={index}>{line}</p>
      ))}
      {message.files.length > 0 ? (
        <ul aria-label={say.attached}>
          {message.files.map(({ hash, name, size }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file may come twice
            <li key={index}>
              <Link to={`${address}/${message.id}/files/${hash}`}>{name}</Link> {formatSize(size)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
