import { formatDateTime } from '../../../kernel/date.ts';
import {
  Button,
  Form,
  Section,
  Table,
  Tag,
  useLocale,
  useMessages,
  VisuallyHidden,
} from '../../../web/ui/index.ts';
import type { SessionRecord } from '../session-store.ts';
import { accountWords } from './account-words.ts';

export interface SessionSectionProps {
  base: string;
  sessions: readonly SessionRecord[];
  /** The session of this browser. */
  current: string;
}

/** Every device that is signed in; each can be signed out from here. */
export function SessionSection({ base, sessions, current }: SessionSectionProps) {
  const words = useMessages(accountWords);
  const locale = useLocale();
  const nameOf = ({ channel, device }: SessionRecord) =>
    channel === 'api' ? words.program : device || words.unknownDevice;
  return (
    <Section title={words.sessionsTitle} id="sessions" lead={words.sessionsLead}>
      <Table
        caption={words.sessionsTitle}
        captionHidden
        dense
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            header: words.device,
            rowHeader: true,
            cell: (session) => (
              <>
                {nameOf(session)} {session.id === current ? <Tag tone="info">{words.thisDevice}</Tag> : null}
              </>
            ),
          },
          { header: words.place, cell: ({ place }) => place },
          { header: words.channel, cell: ({ method }) => words.methods[method] },
          { header: words.since, cell: ({ createdAt }) => formatDateTime(createdAt, locale) },
          { header: words.seen, cell: ({ lastSeenAt }) => formatDateTime(lastSeenAt, locale) },
          {
            header: words.action,
            cell: (session) =>
              session.id === current ? null : (
                <Form action={`${base}/sessions/${session.id}/end`}>
                  <Button kind="link">
                    {words.end}
                    <VisuallyHidden> {nameOf(session)}</VisuallyHidden>
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      <Form action={`${base}/sign-out-everywhere`}>
        <Button kind="warning">{words.everywhere}</Button>
      </Form>
    </Section>
  );
}
