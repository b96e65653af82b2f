import { textIn } from '../../../kernel/messages.ts';
import {
  Notice as Banner,
  Button,
  ButtonRow,
  DateText,
  EmptyState,
  Form,
  Link,
  PageHeading,
  Pagination,
  TaskList,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { InboxView } from '../queries/inbox.ts';
import { noticeWords } from '../words.ts';

export interface InboxPageProps {
  readonly view: InboxView;
  /** `/my/notices` or `/workbench/notices`. */
  readonly base: string;
  /** In the workbench, where officials look. */
  readonly isDesk: boolean;
  readonly isMarked: boolean;
}

/** What the account was told, the newest first. */
export function InboxPage({ view, base, isDesk, isMarked }: InboxPageProps) {
  const say = useMessages(noticeWords);
  return (
    <>
      {isMarked ? <Banner tone="success" title={say.marked} status /> : null}
      <PageHeading lead={say.lead(view.unread)}>{say.title}</PageHeading>
      <p>
        <Link to={`${base}/settings`}>{say.settings}</Link>
      </p>
      {view.notices.length === 0 ? (
        <EmptyState title={say.none}>{isDesk ? say.noneAtDesk : say.noneText}</EmptyState>
      ) : (
        <Notices view={view} base={base} />
      )}
      <Pagination next={view.next && `${base}?after=${view.next}`} />
      {view.unread > 0 ? (
        <Form action={`${base}/read`}>
          <ButtonRow>
            <Button kind="secondary">{say.markAll}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}

function Notices({ view, base }: Pick<InboxPageProps, 'view' | 'base'>) {
  const say = useMessages(noticeWords);
  const locale = useLocale();
  return (
    <TaskList
      tasks={view.notices.map((notice) => ({
        title: textIn(notice.subject, locale),
        to: `${base}/${notice.id}`,
        hint: <DateText value={notice.createdAt} time />,
        status: notice.readAt ? say.read : say.isNew,
        tone: notice.readAt ? undefined : 'info',
      }))}
    />
  );
}
