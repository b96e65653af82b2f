import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  Form,
  Section,
  Table,
  useLocale,
  useMessages,
  VisuallyHidden,
} from '../../../web/ui/index.ts';
import type { DemoAccount } from '../account-store.ts';
import { demoPassword } from '../demo-password.ts';
import { signInWords } from './sign-in-words.ts';

/** Every account of the demonstration with what it is good for; one press signs in, without JavaScript too. */
export function DemoAccounts({
  accounts,
  next,
}: {
  accounts: readonly DemoAccount[];
  next: string | undefined;
}) {
  const words = useMessages(signInWords);
  if (accounts.length === 0) return null;
  return (
    <Section title={words.demoTitle} id="demo-accounts">
      <p>
        {words.demoText}
        <code>{demoPassword}</code>
      </p>
      {(['person', 'official'] as const).map((kind) => (
        <AccountTable
          key={kind}
          caption={kind === 'person' ? words.persons : words.officials}
          accounts={accounts.filter((account) => account.kind === kind)}
          next={next}
        />
      ))}
      <p>{words.demoMore}</p>
    </Section>
  );
}

interface AccountTableProps {
  caption: string;
  accounts: readonly DemoAccount[];
  next: string | undefined;
}

function AccountTable({ caption, accounts, next }: AccountTableProps) {
  const words = useMessages(signInWords);
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      rows={accounts}
      rowKey={(account) => account.login}
      columns={[
        { header: words.account, cell: (account) => <code>{account.login}</code>, rowHeader: true },
        { header: words.name, cell: (account) => account.name },
        { header: words.purpose, cell: (account) => textIn(account.note, locale) },
        { header: words.use, cell: (account) => <UseAccount account={account} next={next} /> },
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
