import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  DateText,
  EmptyState,
  Form,
  Link,
  Notice,
  PageHeading,
  Section,
  Table,
  Tag,
  useLocale,
  useMessages,
  VisuallyHidden,
} from '../../../../web/ui/index.ts';
import type { Link as ProviderLink } from '../../outside/link-store.ts';
import { beginPath, providersPath } from '../../outside/paths.ts';
import type { Provider } from '../../outside/provider.ts';
import { outsideWords } from './words.ts';

/** On the sign-in page, below the own form. */
export function ProviderChoice({
  providers,
  next,
}: {
  providers: readonly Provider[];
  next: string | undefined;
}) {
  const words = useMessages(outsideWords);
  const locale = useLocale();
  if (providers.length === 0) return null;
  return (
    <Section title={words.or}>
      <ul>
        {providers.map(({ code, name }) => (
          <li key={code}>
            <Link to={beginPath(code, next)}>{words.by(textIn(name, locale))}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Between a form of ours and another site: a form's answer may not lead away from here. */
export function LeavingPage({ address, provider }: { address: string; provider: Provider }) {
  const words = useMessages(outsideWords);
  const locale = useLocale();
  return (
    <>
      <meta httpEquiv="refresh" content={`0; url=${address}`} />
      <PageHeading lead={words.goOnText}>{words.goOn(textIn(provider.name, locale))}</PageHeading>
      <p>
        <a href={address}>{words.goOnLink}</a>
      </p>
    </>
  );
}

export function ProviderFailedPage({ text }: { text: string }) {
  const words = useMessages(outsideWords);
  return (
    <>
      <PageHeading lead={text}>{words.failed}</PageHeading>
      <ButtonLink to="/sign-in">{words.again}</ButtonLink>
    </>
  );
}

export interface ProvidersPageProps {
  readonly providers: readonly Provider[];
  readonly links: readonly ProviderLink[];
  readonly done: string | undefined;
}

/** Which outside accounts sign in to this one. */
export function ProvidersPage({ providers, links, done }: ProvidersPageProps) {
  const words = useMessages(outsideWords);
  const locale = useLocale();
  const said = Object.entries(words.done).find(([name]) => name === done)?.[1];
  const linkOf = (code: string) => links.find(({ provider }) => provider === code);
  return (
    <>
      {said ? <Notice tone="success" title={said} status /> : null}
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {providers.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          rows={providers}
          rowKey={({ code }) => code}
          columns={[
            { header: words.provider, cell: ({ name }) => textIn(name, locale), rowHeader: true },
            { header: words.state, cell: ({ code }) => <State link={linkOf(code)} /> },
            {
              header: words.action,
              cell: (provider) => <Change provider={provider} isOn={linkOf(provider.code) !== undefined} />,
            },
          ]}
        />
      )}
    </>
  );
}

function State({ link }: { link: ProviderLink | undefined }) {
  const words = useMessages(outsideWords);
  if (!link) return <Tag tone="neutral">{words.off}</Tag>;
  return (
    <>
      {words.since} <DateText value={link.linkedAt} time />
    </>
  );
}

function Change({ provider: { code, name }, isOn }: { provider: Provider; isOn: boolean }) {
  const words = useMessages(outsideWords);
  const locale = useLocale();
  return (
    <Form action={`${providersPath}/${code}/${isOn ? 'disconnect' : 'begin'}`}>
      <Button kind="secondary">
        {isOn ? words.end : words.begin}
        <VisuallyHidden> {textIn(name, locale)}</VisuallyHidden>
      </Button>
    </Form>
  );
}
