import { formatDate } from '../../../../kernel/date.ts';
import { type Locale, textIn } from '../../../../kernel/messages.ts';
import { Table, Tag, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { PlaceNames } from '../../http/place-names.ts';
import { dutyActs } from '../../posts/duty-acts.ts';
import type { PostGrant, PostRecord, PostState } from '../../posts/post-record.ts';
import { type Role, roleNames } from '../../role.ts';
import { postWords } from './post-words.ts';

type Shown = PostRecord & { state: PostState };

/** Posts held now or later, with what they are limited to. */
export function PostTable({
  posts,
  names,
  caption,
}: {
  posts: readonly Shown[];
  names: PlaceNames;
  caption: string;
}) {
  const words = useMessages(postWords);
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={posts}
      rowKey={(post) => post.id}
      columns={[
        { header: words.role, rowHeader: true, cell: (post) => textIn(roleNames[post.role], locale) },
        { header: words.agency, cell: (post) => names.agency(post.agency) },
        { header: words.region, cell: (post) => names.region(post.region) },
        { header: words.duty, cell: (post) => <Duty post={post} /> },
        {
          header: words.period,
          cell: (post) => (
            <>
              <Period {...post} /> {post.state === 'coming' ? <Tag tone="info">{words.coming}</Tag> : null}
            </>
          ),
        },
        { header: words.granted, cell: (post) => post.grantedBy ?? words.byConsole },
      ]}
    />
  );
}

/** Posts that have ended: who ended them, when and why. */
export function PostHistory({ posts, names }: { posts: readonly Shown[]; names: PlaceNames }) {
  const words = useMessages(postWords);
  const locale = useLocale();
  return (
    <Table
      caption={words.history}
      captionHidden
      dense
      rows={posts}
      rowKey={(post) => post.id}
      columns={[
        { header: words.role, rowHeader: true, cell: (post) => textIn(roleNames[post.role], locale) },
        { header: words.agency, cell: (post) => names.agency(post.agency) },
        { header: words.period, cell: (post) => <Period {...post} /> },
        { header: words.granted, cell: (post) => post.grantedBy ?? words.byConsole },
        {
          header: words.ended,
          cell: (post) => (post.endedAt ? (post.endedBy ?? words.byConsole) : words.expired),
        },
        { header: words.reason, cell: (post) => post.endReason ?? '' },
      ]}
    />
  );
}

export function Duty({ post }: { post: Pick<PostGrant, 'role' | 'items' | 'acts'> }) {
  const words = useMessages(postWords);
  const locale = useLocale();
  const items = post.items ? words.someItems(post.items.length) : words.allItems;
  const acts = post.acts
    ? post.acts.map((act) => actName(post.role, act, locale)).join(words.comma)
    : words.allActs;
  return (
    <>
      {items}
      {words.comma}
      {acts}
    </>
  );
}

export function Period({ from, until }: Pick<PostGrant, 'from' | 'until'>) {
  const words = useMessages(postWords);
  const locale = useLocale();
  return until
    ? words.span(formatDate(from, locale), formatDate(until, locale))
    : words.openEnded(formatDate(from, locale));
}

function actName(role: Role, act: string, locale: Locale): string {
  return textIn(dutyActs[role]?.[act] ?? { zh: act }, locale);
}
