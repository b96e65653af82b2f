import { formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  CardGrid,
  DateText,
  EmptyState,
  Link,
  Notice,
  PageHeading,
  Section,
  TaskList,
  Tile,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { capacityName, type PersonActor } from '../../identity/index.ts';
import { statusTones, statusWords } from '../../procedures/index.ts';
import type { MatterLink } from '../matter-port.ts';
import type { Mine } from '../queries/list-mine.ts';
import { CaseNumber } from './case-number.tsx';
import { myWords } from './my-words.ts';

export interface MyHomePageProps {
  readonly person: PersonActor;
  readonly mine: Mine;
  readonly matters: readonly MatterLink[];
  /** Messages not yet read. */
  readonly unread: number;
  readonly isDiscarded: boolean;
}

/** What waits for the person stands first, what is done stands last. */
export function MyHomePage({ person, mine, matters, unread, isDiscarded }: MyHomePageProps) {
  const words = useMessages(myWords);
  const isEmpty = mine.recent.length === 0 && mine.drafts.length === 0;
  return (
    <>
      {isDiscarded ? <Notice tone="success" title={words.discarded} status /> : null}
      <PageHeading
        lead={
          <>
            {person.actsFor || person.representedBy ? words.actingFor(capacityName(person)) : words.ownName}{' '}
            <Link to="/my/capacity?next=%2Fmy">{words.switch}</Link>
          </>
        }
      >
        {words.hello(person.representedBy?.name ?? person.name)}
      </PageHeading>
      <Waiting cases={mine.waiting} />
      <Drafts drafts={mine.drafts} />
      <Matters matters={matters} />
      {isEmpty ? (
        <EmptyState title={words.none} action={<ButtonLink to="/">{words.find}</ButtonLink>}>
          {words.noneText}
        </EmptyState>
      ) : (
        <Recent cases={mine.recent} />
      )}
      <Section title={words.places}>
        <CardGrid kind="tiles">
          <Tile title={words.cases} to="/my/cases" icon="list" />
          <Tile title={words.messages(unread)} to="/my/notices" icon="mail" />
          <Tile title={words.certificates} to="/my/certificates" icon="certificate" />
          <Tile title={words.enquiries} to="/my/enquiries" icon="help" />
          <Tile title={words.accesses} to="/my/accesses" icon="lock" />
          <Tile title={words.capacityTile} to="/my/capacity" icon="people" />
          <Tile title={words.account} to="/my/account" icon="shield" />
        </CardGrid>
      </Section>
    </>
  );
}

function Waiting({ cases }: { cases: Mine['waiting'] }) {
  const words = useMessages(myWords);
  if (cases.length === 0) return null;
  return (
    <Notice tone="warning" title={words.waiting}>
      <ul>
        {cases.map((one) => (
          <li key={one.number}>
            {words.waitingItem(one.itemName)}{' '}
            <Link to={`/my/cases/${one.number}/correct`}>
              {words.correctNow}
              <span className="visually-hidden"> {one.number}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Matters({ matters }: Pick<MyHomePageProps, 'matters'>) {
  const words = useMessages(myWords);
  if (matters.length === 0) return null;
  return (
    <Section title={words.matters}>
      <ul>
        {matters.map(({ number, name }) => (
          <li key={number}>
            <Link to={`/my/matters/${number}`}>{name}</Link> {number}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Drafts({ drafts }: { drafts: Mine['drafts'] }) {
  const words = useMessages(myWords);
  const locale = useLocale();
  if (drafts.length === 0) return null;
  return (
    <Section title={words.drafts}>
      <TaskList
        tasks={drafts.map((draft) => ({
          title: draft.itemName,
          to: `/applications/${draft.id}`,
          hint: [
            draft.correcting === undefined ? undefined : words.correctionDraft(draft.correcting),
            words.draftHint(formatDateTime(draft.updatedAt, locale)),
          ]
            .filter(Boolean)
            .join(' · '),
          status: words.goOn,
        }))}
      />
    </Section>
  );
}

function Recent({ cases }: { cases: Mine['recent'] }) {
  const words = useMessages(myWords);
  const locale = useLocale();
  if (cases.length === 0) return null;
  return (
    <Section title={words.recent} action={<Link to="/my/cases">{words.all}</Link>}>
      <TaskList
        tasks={cases.map((one) => ({
          title: one.itemName,
          to: `/my/cases/${one.number}`,
          hint: (
            <>
              <CaseNumber number={one.number} />
              <br />
              <DateText value={one.receivedAt} />
            </>
          ),
          status: textIn(statusWords[one.status], locale),
          tone: statusTones[one.status],
        }))}
      />
    </Section>
  );
}
