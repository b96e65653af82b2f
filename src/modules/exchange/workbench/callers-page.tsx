import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  DateText,
  EmptyState,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  PageHeading,
  problemsOf,
  Section,
  Select,
  Table,
  TextArea,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Caller } from '../caller/caller-store.ts';
import type { Names } from '../names.ts';
import { ExchangeTabs } from './exchange-tabs.tsx';
import { callersPath } from './paths.ts';
import { exchangeWords } from './words.ts';

export interface CallersPageProps {
  readonly callers: readonly Caller[];
  /** Agencies for which the official registers. */
  readonly agencies: readonly string[];
  readonly names: Names;
  readonly typed: { readonly agency: string; readonly name: string; readonly key: string } | undefined;
  readonly refusal: Refusal | undefined;
}

/** Systems of the official's agencies, and a form for a further one. */
export function CallersPage({ callers, agencies, names, typed, refusal }: CallersPageProps) {
  const say = useMessages(exchangeWords);
  const locale = useLocale();
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      <PageHeading lead={say.callersLead}>{say.callers}</PageHeading>
      <ExchangeTabs current="callers" />
      {callers.length === 0 ? (
        <EmptyState title={say.noCallers}>{say.noCallersText}</EmptyState>
      ) : (
        <Table
          caption={say.callers}
          captionHidden
          dense
          rows={callers}
          rowKey={({ id }) => id}
          columns={[
            {
              header: say.system,
              rowHeader: true,
              cell: ({ id, name }) => <Link to={`${callersPath}/${id}`}>{name}</Link>,
            },
            { header: say.agency, cell: ({ agency }) => names.agency(agency) },
            { header: say.since, cell: ({ registeredAt }) => <DateText value={registeredAt} time /> },
          ]}
        />
      )}
      {agencies.length > 0 ? (
        <Section title={say.register}>
          <Form action={callersPath} guard>
            <Select
              name="agency"
              label={say.agency}
              value={typed?.agency}
              empty={false}
              options={agencies.map((value) => ({ value, label: names.agency(value) }))}
            />
            <TextField
              name="name"
              label={say.system}
              value={typed?.name}
              error={faultAt(refusal, 'name', locale)}
            />
            <TextArea
              name="key"
              label={say.key}
              hint={say.keyHint}
              value={typed?.key}
              error={faultAt(refusal, 'key', locale)}
              rows={5}
            />
            <ButtonRow>
              <Button>{say.register}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
