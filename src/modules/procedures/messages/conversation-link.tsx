import { Link, Tag, useMessages } from '../../../web/ui/index.ts';
import { conversationWords } from './conversation.tsx';
import type { MessageCounts } from './message-store.ts';

/** The way to the messages of a case, with how many the reader has not seen. */
export function ConversationLink({ to, counts }: { to: string; counts: MessageCounts }) {
  const say = useMessages(conversationWords);
  return (
    <p id="messages">
      <Link to={to}>{say.link(counts.all)}</Link>{' '}
      {counts.unread > 0 ? <Tag tone="warning">{say.unread(counts.unread)}</Tag> : null}
    </p>
  );
}
