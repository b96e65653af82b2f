import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  DateText,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  Notice,
  PageHeading,
  Section,
  Select,
  SummaryList,
  Table,
  Tag,
  TextField,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { PlaceNames } from '../../http/place-names.ts';
import type { FormProblems } from '../../portal/form-problems.ts';
import type { DeputyChoice } from '../../posts/get-deputy-choice.ts';
import type { OfficialView } from '../../posts/get-official-view.ts';
import { roleNames } from '../../role.ts';
import { AccountActs } from './accounts-page.tsx';
import type { DeputyTyped } from './deputy-form.ts';
import { DeputySection } from './deputy-section.tsx';
import { PostHistory, PostTable } from './post-table.tsx';
import { postWords } from './post-words.ts';
import { RequestHistory } from './request-table.tsx';

export interface OfficialPageProps {
  view: OfficialView;
  names: PlaceNames;
  problems: FormProblems;
  choice: DeputyChoice;
  typed?: DeputyTyped | undefined;
  done?: string | undefined;
}

/** One official: account, posts and their history, deputies, what is open, and leaving. */
export function OfficialPage({ view, names, problems, choice, typed, done }: OfficialPageProps) {
  const words = useMessages(postWords);
  const { official } = view;
  const base = `/workbench/officials/${official.officialId}`;
  const said = Object.entries(words.done).find(([name]) => name === done)?.[1];
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      {said ? <Notice tone="success" title={said} status /> : null}
      <PageHeading caption={words.accounts}>{official.name}</PageHeading>
      <SummaryList
        rows={[
          { key: words.login, value: official.login },
          { key: words.home, value: official.agency ? names.agency(official.agency) : words.none },
          {
            key: words.state,
            value: (
              <Tag tone={official.isClosed ? 'danger' : 'success'}>
                {official.isClosed ? words.closed : words.open}
              </Tag>
            ),
          },
        ]}
      />
      <Posts view={view} names={names} base={base} problems={problems} />
      <DeputySection
        base={`${base}/deputies`}
        choice={choice}
        names={names}
        problems={problems}
        typed={typed}
        mayName={view.may.askForPost && !official.isClosed}
      />
      <OpenTasks view={view} />
      {view.requests.length > 0 ? (
        <Section title={words.requests}>
          <RequestHistory requests={view.requests} names={names} />
        </Section>
      ) : null}
      {view.may.administer ? <AccountSection view={view} base={base} problems={problems} /> : null}
    </>
  );
}

interface PartProps {
  view: OfficialView;
  base: string;
  problems: FormProblems;
}

function Posts({ view, names, base, problems }: PartProps & { names: PlaceNames }) {
  const words = useMessages(postWords);
  const current = view.posts.filter(({ state }) => state !== 'ended');
  const former = view.posts.filter(({ state }) => state === 'ended');
  return (
    <>
      <Section title={words.posts} id="posts">
        {current.length === 0 ? (
          <EmptyState title={words.noPosts}>{words.noPostsText}</EmptyState>
        ) : (
          <PostTable caption={words.posts} posts={current} names={names} />
        )}
        {view.may.askForPost && !view.official.isClosed ? (
          <ButtonLink to={`${base}/posts/new`} kind="secondary">
            {words.ask}
          </ButtonLink>
        ) : null}
        {view.may.endPost && current.length > 0 ? (
          <EndPost posts={current} names={names} base={base} problems={problems} />
        ) : null}
      </Section>
      {former.length > 0 ? (
        <Section title={words.history}>
          <PostHistory posts={former} names={names} />
        </Section>
      ) : null}
    </>
  );
}

function EndPost({
  posts,
  names,
  base,
  problems,
}: Omit<PartProps, 'view'> & { posts: OfficialView['posts']; names: PlaceNames }) {
  const words = useMessages(postWords);
  const locale = useLocale();
  return (
    <Section title={words.end}>
      <Form action={`${base}/posts/end`}>
        <Select
          name="post"
          label={words.role}
          options={posts.map((post) => ({
            value: post.id,
            label: `${textIn(roleNames[post.role], locale)} · ${names.agency(post.agency)}`,
          }))}
          error={problems.at('post')}
        />
        <TextField
          name="endReason"
          label={words.reason}
          hint={words.reasonHint}
          error={problems.at('endReason')}
          maxLength={200}
        />
        <Button kind="warning">{words.end}</Button>
      </Form>
    </Section>
  );
}

function OpenTasks({ view }: { view: OfficialView }) {
  const words = useMessages(postWords);
  const locale = useLocale();
  const { total, tasks } = view.openWork;
  return (
    <Section title={words.openWork} id="open-work" lead={words.openWorkText(total)}>
      {tasks.length === 0 ? null : (
        <Table
          caption={words.openWork}
          captionHidden
          dense
          rows={tasks}
          rowKey={(task) => `${task.number}${task.task.zh}`}
          columns={[
            { header: words.item, rowHeader: true, cell: (task) => task.itemName },
            { header: words.task, cell: (task) => textIn(task.task, locale) },
            { header: words.number, cell: (task) => <span className="code">{task.number}</span> },
            { header: words.due, cell: (task) => <DateText value={task.dueOn} /> },
          ]}
        />
      )}
    </Section>
  );
}

function AccountSection({ view, base, problems }: PartProps) {
  const words = useMessages(postWords);
  return (
    <>
      <Section title={words.askPassword}>
        <AccountActs account={view.official} problems={problems} id="account-reason" />
      </Section>
      {view.official.isClosed ? null : (
        <Section title={words.leave} id="leave" lead={words.leaveText}>
          <Form action={`${base}/leave`}>
            <TextField
              name="leaveReason"
              label={words.reason}
              hint={words.reasonHint}
              error={problems.at('leaveReason')}
              maxLength={200}
            />
            <Button kind="warning">{words.leaveButton}</Button>
          </Form>
        </Section>
      )}
      <p>
        <Link to="/workbench/accounts">{words.accounts}</Link>
      </p>
    </>
  );
}
