import { formatDateTime } from '../../../../kernel/date.ts';
import {
  Button,
  EmptyState,
  Form,
  PageHeading,
  PasskeyButton,
  Section,
  Table,
  TextField,
  useLocale,
  useMessages,
  VisuallyHidden,
} from '../../../../web/ui/index.ts';
import type { Passkey } from '../../factors/passkey-store.ts';
import { factorWords } from './factor-words.ts';

export function PasskeysPage({ base, passkeys }: { base: string; passkeys: readonly Passkey[] }) {
  const words = useMessages(factorWords).passkeys;
  return (
    <>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {passkeys.length === 0 ? (
        <EmptyState title={words.none} icon="lock">
          {words.noneText}
        </EmptyState>
      ) : (
        <PasskeyTable base={base} passkeys={passkeys} />
      )}
      <Section title={words.add}>
        <TextField name="passkey-name" label={words.name} hint={words.nameHint} width={18} optional />
        <PasskeyButton
          kind="create"
          options={`${base}/passkeys/options`}
          to={`${base}/passkeys`}
          label={words.add}
          failed={words.failed}
          nameField="passkey-name"
        />
        <p className="field__hint">{words.noScript}</p>
      </Section>
    </>
  );
}

function PasskeyTable({ base, passkeys }: { base: string; passkeys: readonly Passkey[] }) {
  const words = useMessages(factorWords).passkeys;
  const locale = useLocale();
  return (
    <Table
      caption={words.title}
      captionHidden
      rows={passkeys}
      rowKey={({ id }) => id}
      columns={[
        { header: words.name, rowHeader: true, cell: ({ name }) => name },
        { header: words.kind, cell: ({ isSynced }) => (isSynced ? words.synced : words.device) },
        { header: words.made, cell: ({ madeAt }) => formatDateTime(madeAt, locale) },
        { header: words.used, cell: ({ usedAt }) => (usedAt ? formatDateTime(usedAt, locale) : words.never) },
        {
          header: words.action,
          cell: ({ id, name }) => (
            <Form action={`${base}/passkeys/remove`}>
              <input type="hidden" name="id" value={id} />
              <Button kind="link">
                {words.remove}
                <VisuallyHidden> {name}</VisuallyHidden>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
