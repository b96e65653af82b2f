import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  DateText,
  EmptyState,
  Form,
  InsetText,
  PageHeading,
  Section,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Client } from '../client.ts';
import type { Authorisation } from '../list-authorisations.ts';
import { authorisationsPath, interactionPath } from '../paths.ts';
import { openidWords } from './words.ts';

export interface ConsentPageProps {
  readonly uid: string;
  readonly client: Client;
  readonly agency: string;
  /** Who is signed in. */
  readonly name: string;
}

/** What the other system would be told, before it is told anything. */
export function ConsentPage({ uid, client, agency, name }: ConsentPageProps) {
  const words = useMessages(openidWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading caption={words.as(name)} lead={words.lead(agency)}>
        {words.title(textIn(client.name, locale))}
      </PageHeading>
      <Section title={words.told}>
        <ul>
          {client.scopes.map((scope) => (
            <li key={scope}>{words.scopes[scope]}</li>
          ))}
          <li>{words.always}</li>
        </ul>
        <InsetText>{words.never}</InsetText>
      </Section>
      <Form action={`${interactionPath}/${uid}`}>
        <ButtonRow>
          <Button name="answer" value="allow">
            {words.allow}
          </Button>
          <Button kind="secondary" name="answer" value="refuse">
            {words.refuse}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** A page between a form of ours and another site: a form's answer may not lead away from here. */
export function GoOnPage({ address, client }: { address: string; client: Client }) {
  const words = useMessages(openidWords);
  const locale = useLocale();
  return (
    <>
      <meta httpEquiv="refresh" content={`0; url=${address}`} />
      <PageHeading lead={words.goOnText(textIn(client.name, locale))}>{words.goOn}</PageHeading>
      <p>
        <a href={address}>{words.goOnLink}</a>
      </p>
    </>
  );
}

export function FailedPage({ error }: { error: string }) {
  const words = useMessages(openidWords);
  const said = Object.entries(words.failedText).find(([code]) => code === error)?.[1];
  return <PageHeading lead={said ?? words.failedText.other}>{words.failed}</PageHeading>;
}

export function AuthorisationsPage({ authorisations }: { authorisations: readonly Authorisation[] }) {
  const words = useMessages(openidWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={words.mineLead}>{words.mine}</PageHeading>
      {authorisations.length === 0 ? (
        <EmptyState title={words.none} icon="lock">
          {words.noneText}
        </EmptyState>
      ) : (
        <Table
          caption={words.mine}
          captionHidden
          rows={authorisations}
          rowKey={({ consent }) => `${consent.client} ${consent.givenAt.toISOString()}`}
          columns={[
            {
              header: words.system,
              cell: ({ client }) => (client ? textIn(client.name, locale) : words.gone),
              rowHeader: true,
            },
            {
              header: words.scope,
              cell: ({ consent }) => consent.scopes.map((scope) => words.scopes[scope]).join('；'),
            },
            { header: words.given, cell: ({ consent }) => <DateText value={consent.givenAt} time /> },
            { header: words.state, cell: (one) => <State authorisation={one} /> },
          ]}
        />
      )}
    </>
  );
}

function State({ authorisation: { consent, client } }: { authorisation: Authorisation }) {
  const words = useMessages(openidWords);
  const locale = useLocale();
  if (consent.withdrawnAt) return <Tag tone="neutral">{words.ended}</Tag>;
  return (
    <Form action={authorisationsPath}>
      <input type="hidden" name="client" value={consent.client} />
      <Button kind="secondary">
        {words.withdraw}
        <span className="visually-hidden"> {client ? textIn(client.name, locale) : ''}</span>
      </Button>
    </Form>
  );
}
