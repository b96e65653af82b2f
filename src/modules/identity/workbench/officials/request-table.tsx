import { formatDateTime } from '../../../../kernel/date.ts';
import { textIn } from '../../../../kernel/messages.ts';
import { Table, Tag, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { PlaceNames } from '../../http/place-names.ts';
import type { PostRequest } from '../../posts/request-store.ts';
import { roleNames } from '../../role.ts';
import { postWords } from './post-words.ts';

/** What has been asked for an official, and what became of it. */
export function RequestHistory({ requests, names }: { requests: readonly PostRequest[]; names: PlaceNames }) {
  const words = useMessages(postWords);
  const locale = useLocale();
  return (
    <Table
      caption={words.requests}
      captionHidden
      dense
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        {
          header: words.role,
          rowHeader: true,
          cell: (request) => `${textIn(roleNames[request.role], locale)} · ${names.agency(request.agency)}`,
        },
        { header: words.asker, cell: ({ asker }) => asker.name },
        { header: words.askedAt, cell: ({ askedAt }) => formatDateTime(askedAt, locale) },
        { header: words.reason, cell: ({ reason }) => reason },
        { header: words.state, cell: ({ decision }) => <Outcome outcome={decision?.outcome ?? 'open'} /> },
        { header: words.decidedBy, cell: ({ decision }) => decision?.by ?? '' },
      ]}
    />
  );
}

const tones = { granted: 'success', refused: 'danger', open: 'warning' } as const;

function Outcome({ outcome }: { outcome: keyof typeof tones }) {
  const words = useMessages(postWords);
  return <Tag tone={tones[outcome]}>{words.outcomes[outcome]}</Tag>;
}
