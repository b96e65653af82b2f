import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  Details,
  Form,
  Section,
  Table,
  useLocale,
  useMessages,
  VisuallyHidden,
} from '../../../web/ui/index.ts';
import type { DemoAccount } from '../account-store.ts';
import { demoPassword } from '../password/demo-password.ts';
import { signInWords } from './sign-in-words.ts';

export interface DemoAccountsProps {
  accounts: readonly DemoAccount[];
  next: string | undefined;
}

/** Every account of the demonstration with what it is good for; one press signs in, without JavaScript too. */
export function DemoAccounts({ accounts, next }: DemoAccountsProps) {
  const words = useMessages(signInWords);
  if (accounts.length === 0) return null;
  const wanted = next?.startsWith('/workbench') ? 'official' : 'person';
  return (
    <Section title={words.demoTitle} id="demo-accounts">
      <p>
        {words.demoText} <strong>{demoPassword}</strong>
      </p>
      {(['person', 'official'] as const).map((kind) => (
        <Details key={kind} summary={words.demoKinds[kind]} open={kind === wanted}>
          <AccountTable
            caption={words.demoKinds[kind]}
            accounts={accounts.filter((account) => account.kind === kind)}
            next={next}
          />
          {kind === 'official' ? <p>{words.demoMore}</p> : null}
        </Details>
      ))}
    </Section>
  );
}

function AccountTable({ caption, accounts, next }: DemoAccountsProps & { caption: string }) {
  const words = useMessages(signInWords);
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={accounts}
      rowKey={(account) => account.login}
      columns={[
        { header: words.account, cell: (account) => account.login, rowHeader: true },
        {
          header: words.purpose,
          cell: (account) => (
            <>
              <span lang="zh-CN">{account.name}</span> · {textIn(account.note, locale)}
            </>
          ),
        },
        { header: words.action, cell: (account) => <UseAccount account={account} next={next} /> },
      ]}
    />
  );
}

function UseAccount({ account, next }: { account: DemoAccount; next: string | undefined }) {
  const words = useMessages(signInWords);
  return (
    <Form action="/sign-in">
      <input type="hidden" name="login" value={account.login} />
      <input type="hidden" name="password" value={demoPassword} />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <Button kind="secondary">
        {words.use}
        <VisuallyHidden> {account.login}</VisuallyHidden>
      </Button>
    </Form>
  );
}
