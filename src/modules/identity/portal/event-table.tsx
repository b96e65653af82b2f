import { formatDateTime } from '../../../kernel/date.ts';
import { defineMessages, type Locale, textIn } from '../../../kernel/messages.ts';
import { Table, useLocale, useMessages } from '../../../web/ui/index.ts';
import { eventNames } from '../log/event-words.ts';
import type { LoggedEvent } from '../log/security-event-store.ts';
import { powerActNames } from '../powers/power-scope.ts';
import { Role, roleNames } from '../role.ts';

const words = defineMessages({
  zh: {
    at: '时间',
    kind: '事项',
    account: '账号',
    by: '操作人',
    detail: '内容',
    nobody: '系统',
    comma: '、',
    semicolon: '；',
    place: '网络地址',
  },
  en: {
    at: 'When',
    kind: 'What',
    account: 'Account',
    by: 'By',
    detail: 'Detail',
    nobody: 'System',
    comma: ', ',
    semicolon: '; ',
    place: 'Network address',
  },
});

export interface EventTableProps {
  caption: string;
  events: readonly LoggedEvent[];
  /** Whose account it is: for auditors, who see everybody's. */
  withAccount?: boolean;
}

/** Lines of the security log. */
export function EventTable({ caption, events, withAccount }: EventTableProps) {
  const say = useMessages(words);
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={events}
      rowKey={({ id }) => id}
      columns={[
        { header: say.at, rowHeader: true, cell: ({ at }) => formatDateTime(at, locale) },
        { header: say.kind, cell: ({ kind }) => textIn(eventNames[kind], locale) },
        ...(withAccount
          ? [{ header: say.account, cell: (event: LoggedEvent) => event.accountName ?? '' }]
          : []),
        { header: say.by, cell: ({ byName }) => byName ?? say.nobody },
        {
          header: say.detail,
          cell: (event) => [...detailsOf(event, locale, say.comma)].join(say.semicolon),
        },
      ]}
    />
  );
}

/** What the facts say; identifiers are for programs and left out. */
function* detailsOf({ facts, reason, place }: LoggedEvent, locale: Locale, comma: string): Iterable<string> {
  for (const [name, value] of Object.entries(facts)) {
    if (name === 'power' || name === 'request') continue;
    const texts = typeof value === 'object' ? value : [String(value)];
    yield texts.map((text) => readable(text, locale)).join(comma);
  }
  if (reason) yield reason;
  if (place) yield place;
}

function readable(text: string, locale: Locale): string {
  const role = Role.safeParse(text);
  if (role.success) return textIn(roleNames[role.data], locale);
  const name = Object.entries(powerActNames).find(([act]) => act === text)?.[1];
  return name ? textIn(name, locale) : text;
}
