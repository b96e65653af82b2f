import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  Section,
  SummaryList,
  Tag,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { ManagedAccount } from '../administration-store.ts';
import type { FormProblems } from '../portal/form-problems.ts';
import { roleNames } from '../role.ts';
import { administrationWords } from './administration-words.ts';

export interface AdministrationPageProps {
  problems: FormProblems;
  /** What was looked for; nothing before the first search. */
  login: string | undefined;
  account: ManagedAccount | undefined;
  done?: string | undefined;
  agencyName: (code: string) => string;
}

export function AdministrationPage({ problems, login, account, done, agencyName }: AdministrationPageProps) {
  const words = useMessages(administrationWords);
  const said = done === 'close' || done === 'reopen' ? words.done[done] : undefined;
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      {said ? <Notice tone="success" title={said} status /> : null}
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <ButtonLink to="/workbench/accounts/new" kind="secondary">
        {words.appointTitle}
      </ButtonLink>
      <Section title={words.find}>
        <Form action="/workbench/accounts" method="get">
          <TextField name="login" label={words.login} value={login} width={24} autoComplete="off" />
          <Button>{words.findButton}</Button>
        </Form>
      </Section>
      {account ? <FoundAccount account={account} agencyName={agencyName} problems={problems} /> : null}
      {login && !account ? <EmptyState title={words.unknown}>{words.unknownText}</EmptyState> : null}
    </>
  );
}

interface FoundAccountProps extends Pick<AdministrationPageProps, 'agencyName' | 'problems'> {
  account: ManagedAccount;
}

function FoundAccount({ account, agencyName, problems }: FoundAccountProps) {
  const words = useMessages(administrationWords);
  const locale = useLocale();
  const posts = account.posts.map(
    (post) => `${agencyName(post.agency)} · ${textIn(roleNames[post.role], locale)}`,
  );
  return (
    <Section title={account.name}>
      <SummaryList
        rows={[
          { key: words.kind, value: words.kinds[account.kind] },
          ...(posts.length > 0
            ? [{ key: words.posts, value: posts.map((post) => <p key={post}>{post}</p>) }]
            : []),
          {
            key: words.state,
            value: (
              <Tag tone={account.isClosed ? 'danger' : 'success'}>
                {account.isClosed ? words.closed : words.open}
              </Tag>
            ),
          },
        ]}
      />
      <Form action="/workbench/accounts">
        <input type="hidden" name="login" value={account.login} />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={problems.at('reason')}
          maxLength={200}
        />
        <ButtonRow>
          <Button name="act" value="reset-password" kind="secondary">
            {words.reset}
          </Button>
          {account.isClosed ? (
            <Button name="act" value="reopen" kind="secondary">
              {words.reopen}
            </Button>
          ) : (
            <Button name="act" value="close" kind="warning">
              {words.close}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </Section>
  );
}
