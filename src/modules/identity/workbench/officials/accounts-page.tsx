import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  Notice,
  PageHeading,
  Section,
  SummaryList,
  Table,
  Tag,
  TextField,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { ManagedAccount } from '../../administration-store.ts';
import type { PlaceNames } from '../../http/place-names.ts';
import type { FormProblems } from '../../portal/form-problems.ts';
import type { Official } from '../../posts/official-store.ts';
import { roleNames } from '../../role.ts';
import { managementWords } from './management-words.ts';

export interface AccountsPageProps {
  problems: FormProblems;
  /** What was looked for; nothing before the first search. */
  login: string | undefined;
  account: ManagedAccount | undefined;
  done?: string | undefined;
  /** Beginning of a name to which the list is narrowed. */
  name: string | undefined;
  officials: readonly Official[];
  names: PlaceNames;
  mayAdminister: boolean;
}

export function AccountsPage(props: AccountsPageProps) {
  const words = useMessages(managementWords);
  const { problems, login, account, done, mayAdminister } = props;
  const said = done === 'close' || done === 'reopen' ? words.done[done] : undefined;
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      {said ? <Notice tone="success" title={said} status /> : null}
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <ButtonRow>
        {mayAdminister ? (
          <ButtonLink to="/workbench/accounts/new" kind="secondary">
            {words.appointTitle}
          </ButtonLink>
        ) : null}
        <ButtonLink to="/workbench/post-requests" kind="secondary">
          {words.requests}
        </ButtonLink>
      </ButtonRow>
      <Section title={words.find}>
        <Form action="/workbench/accounts" method="get">
          <TextField name="login" label={words.login} value={login} width={24} autoComplete="off" />
          <Button>{words.findButton}</Button>
        </Form>
      </Section>
      {account ? <FoundAccount account={account} problems={problems} mayAdminister={mayAdminister} /> : null}
      {login && !account ? <EmptyState title={words.unknown}>{words.unknownText}</EmptyState> : null}
      <Officials {...props} />
    </>
  );
}

function Officials({ officials, names, name }: AccountsPageProps) {
  const words = useMessages(managementWords);
  const locale = useLocale();
  return (
    <Section title={words.officials} id="officials">
      <Form action="/workbench/accounts" method="get">
        <TextField name="name" label={words.officialName} value={name} width={12} autoComplete="off" />
        <Button kind="secondary">{words.narrow}</Button>
      </Form>
      {officials.length === 0 ? (
        <EmptyState title={words.noOfficials}>{words.noOfficialsText}</EmptyState>
      ) : (
        <Table
          caption={words.officials}
          captionHidden
          dense
          rows={officials}
          rowKey={(official) => official.officialId}
          columns={[
            {
              header: words.name,
              rowHeader: true,
              cell: (official) => (
                <Link to={`/workbench/officials/${official.officialId}`}>{official.name}</Link>
              ),
            },
            { header: words.newLogin, cell: (official) => official.login },
            { header: words.agency, cell: ({ agency }) => (agency ? names.agency(agency) : '') },
            {
              header: words.posts,
              cell: ({ posts }) =>
                [...new Set(posts.map((post) => textIn(roleNames[post.role], locale)))].join(words.comma) ||
                words.noPosts,
            },
            {
              header: words.state,
              cell: ({ isClosed }) => (isClosed ? <Tag tone="danger">{words.closed}</Tag> : words.open),
            },
          ]}
        />
      )}
      {officials.length === 100 ? <p>{words.more}</p> : null}
    </Section>
  );
}

function FoundAccount({
  account,
  problems,
  mayAdminister,
}: Pick<AccountsPageProps, 'problems' | 'mayAdminister'> & { account: ManagedAccount }) {
  const words = useMessages(managementWords);
  return (
    <Section title={account.name}>
      <SummaryList
        rows={[
          { key: words.kind, value: words.kinds[account.kind] },
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
      {mayAdminister ? <AccountActs account={account} problems={problems} /> : null}
    </Section>
  );
}

/** What can be done to an account; the reason goes on record. */
export function AccountActs({
  account,
  problems,
  id,
}: {
  account: Pick<ManagedAccount, 'login' | 'isClosed'>;
  problems: FormProblems;
  /** Id of the field for the reason, where the page has another. */
  id?: string;
}) {
  const words = useMessages(managementWords);
  return (
    <Form action="/workbench/accounts">
      <input type="hidden" name="login" value={account.login} />
      <TextField
        name="reason"
        id={id}
        label={words.reason}
        hint={words.reasonHint}
        error={id ? undefined : problems.at('reason')}
        maxLength={200}
      />
      <ButtonRow>
        {account.isClosed ? (
          <Button name="act" value="reopen" kind="secondary">
            {words.reopen}
          </Button>
        ) : (
          <Button name="act" value="close" kind="warning">
            {words.close}
          </Button>
        )}
        <Link to={`/workbench/identity-checks?login=${encodeURIComponent(account.login)}#ask`}>
          {words.reset}
        </Link>
      </ButtonRow>
    </Form>
  );
}
