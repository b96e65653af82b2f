import { maskIdentityNumber, maskPhone } from '../../../kernel/mask.ts';
import {
  ErrorSummary,
  Link,
  Notice,
  PageHeading,
  Section,
  SummaryList,
  Table,
  Tag,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Actor, type OfficialActor, type PersonActor, selfOf } from '../actor.ts';
import type { AccountView } from '../queries/get-account.ts';
import { ContactForm, PasswordForm } from './account-forms.tsx';
import { accountWords } from './account-words.ts';
import { FactorSection } from './factor-section.tsx';
import { type FormProblems, noProblems } from './form-problems.ts';
import { SessionSection } from './session-section.tsx';
import { SignInHistory } from './sign-in-history.tsx';

export interface AccountPageProps {
  actor: Actor;
  account: AccountView;
  /** `/my/account` or `/workbench/account`: where the forms of the page post to. */
  base: string;
  done?: string | undefined;
  problems?: FormProblems;
  typed?: { email: string; address: string } | undefined;
}

export function AccountPage({ actor, account, base, done, problems = noProblems, typed }: AccountPageProps) {
  const words = useMessages(accountWords);
  const said = Object.entries(words.done).find(([name]) => name === done)?.[1];
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      {said ? (
        <Notice tone={done === 'temporary' || done === 'enrol' ? 'warning' : 'success'} title={said} status />
      ) : null}
      <PageHeading>{words.title}</PageHeading>
      {actor.kind === 'person' ? <Identity person={actor} /> : <Posts official={actor} account={account} />}
      {actor.kind === 'person' ? (
        <ContactForm
          base={base}
          typed={typed ?? { email: selfOf(actor).email ?? '', address: selfOf(actor).address ?? '' }}
          problems={problems}
        />
      ) : null}
      {actor.kind === 'person' ? (
        <p>
          <Link to="/my/notices/settings">{words.notices}</Link> ·{' '}
          <Link to="/my/authorisations">{words.authorisations}</Link> ·{' '}
          <Link to="/my/account/providers">{words.providers}</Link>
        </p>
      ) : null}
      <PasswordForm base={base} problems={problems} />
      <FactorSection base={base} factors={account.factors} />
      <SessionSection base={base} sessions={account.sessions} current={actor.sessionId} />
      <SignInHistory signIns={account.signIns} all={`${base}/history`} />
    </>
  );
}

/** The signed-in person, whoever the session acts for. */
function Identity({ person: actor }: { person: PersonActor }) {
  const words = useMessages(accountWords);
  const person = selfOf(actor);
  const isVerified = person.assurance === 'verified';
  return (
    <Section title={words.identity}>
      <SummaryList
        rows={[
          { key: words.name, value: person.name },
          { key: words.identityNumber, value: maskIdentityNumber(person.identityNumber) },
          {
            key: words.phone,
            value: maskPhone(person.phone),
            change: { to: '/my/account/contacts', label: words.confirmContacts },
          },
          {
            key: words.assurance,
            value: (
              <>
                <Tag tone={isVerified ? 'success' : 'warning'}>{words.assurances[person.assurance]}</Tag>
                {isVerified ? null : <p>{words.assuranceHelp}</p>}
                {isVerified ? null : <Link to="/my/account/verify">{words.verify}</Link>}
              </>
            ),
          },
          {
            key: words.capacity,
            value: actor.actsFor?.name ?? (actor.representedBy ? actor.name : words.ownName),
            change: { to: '/my/capacity?next=%2Fmy%2Faccount', label: words.switchCapacity },
          },
        ]}
      />
    </Section>
  );
}

function Posts({ official, account }: { official: OfficialActor; account: AccountView }) {
  const words = useMessages(accountWords);
  return (
    <Section title={words.posts} lead={words.postsHelp}>
      <Table
        caption={official.name}
        rows={account.posts}
        rowKey={(post) => `${post.agency} ${post.role}`}
        columns={[
          { header: words.agency, cell: (post) => post.agency, rowHeader: true },
          { header: words.role, cell: (post) => post.role },
          { header: words.region, cell: (post) => post.region },
        ]}
      />
    </Section>
  );
}
