import type { ReactNode } from 'react';
import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  CardGrid,
  EmptyState,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  PageHeading,
  PrintButton,
  problemsOf,
  QrCode,
  SearchBox,
  Section,
  SummaryList,
  TextField,
  Tile,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Hall } from '../../agencies/index.ts';
import type { FoundItem, ItemVersion, Material } from '../../catalogue/index.ts';
import type { HallPlan } from '../plan/hall-plan.ts';
import type { QueueOfHall, Turn } from '../tickets/queue-of-hall.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { kioskWords } from './kiosk-words.ts';
import { kioskPath } from './paths.ts';

/** Around every page of the machine but the first: the way back, which is also taken when nobody is there any more. */
export function KioskFrame({ hall, children }: { hall: Hall; children: ReactNode }) {
  const words = useMessages(kioskWords);
  return (
    <div className="kiosk">
      {children}
      <p className="kiosk__back screen-only">
        <ButtonLink to={kioskPath(hall.code)} kind="secondary">
          {words.home}
        </ButtonLink>
      </p>
      <kiosk-idle data-text={words.idle} data-stay={words.stay} data-home={kioskPath(hall.code)} />
    </div>
  );
}

/** What the machine offers. */
export function KioskHomePage({ hall, queue }: { hall: Hall; queue: QueueOfHall }) {
  const words = useMessages(kioskWords);
  const locale = useLocale();
  const waiting = queue.groups.reduce((sum, group) => sum + group.waiting, 0);
  const path = kioskPath(hall.code);
  return (
    <div className="kiosk">
      <PageHeading caption={textIn(hall.name, locale)} lead={words.lead}>
        {words.title}
      </PageHeading>
      <CardGrid kind="tiles">
        <Tile title={words.ticket} to={`${path}/tickets`} icon="people" hint={words.ticketHint(waiting)} />
        <Tile title={words.checkIn} to={`${path}/check-in`} icon="calendar" hint={words.checkInHint} />
        <Tile title={words.items} to={`${path}/items`} icon="search" hint={words.itemsHint} />
        <Tile title={words.progress} to={`${path}/progress`} icon="clock" hint={words.progressHint} />
      </CardGrid>
      <p className="field__hint">{words.closed(textIn(hall.openingHours, locale))}</p>
    </div>
  );
}

export interface CheckInPageProps {
  readonly hall: Hall;
  readonly number: string;
  readonly refusal: Refusal | undefined;
}

export function CheckInPage({ hall, number, refusal }: CheckInPageProps) {
  const words = useMessages(kioskWords);
  const locale = useLocale();
  return (
    <KioskFrame hall={hall}>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      <PageHeading lead={words.checkInLead}>{words.checkInTitle}</PageHeading>
      <Form action={`${kioskPath(hall.code)}/check-in`}>
        <TextField
          name="number"
          label={words.number}
          hint={words.numberHint}
          value={number}
          error={faultAt(refusal, 'number', locale)}
          autoComplete="off"
          width={12}
        />
        <ButtonRow>
          <Button>{words.checkInNow}</Button>
        </ButtonRow>
      </Form>
    </KioskFrame>
  );
}

export interface KioskTicketPageProps {
  readonly hall: Hall;
  readonly plan: HallPlan;
  readonly ticket: Ticket;
  readonly turn: Turn;
  /** Address of the person's own page. */
  readonly address: string;
}

/** The slip: number, matter, how long, and a code for the telephone. */
export function KioskTicketPage({
  hall,
  plan,
  ticket,
  turn: { ahead, wait },
  address,
}: KioskTicketPageProps) {
  const words = useMessages(kioskWords);
  const locale = useLocale();
  const group = plan.groups.find(({ code }) => code === ticket.group);
  return (
    <KioskFrame hall={hall}>
      <PageHeading caption={textIn(hall.name, locale)}>{words.yours}</PageHeading>
      <p className="call__number">{ticket.number}</p>
      <SummaryList
        rows={[
          { key: words.group, value: group ? textIn(group.name, locale) : ticket.group },
          { key: words.ahead, value: words.people(ahead) },
          ...(wait ? [{ key: words.wait, value: words.minutes(wait.from, wait.to) }] : []),
        ]}
      />
      <figure className="kiosk__code">
        <QrCode address={address} label={words.watch} />
        <figcaption>{words.watch}</figcaption>
      </figure>
      <PrintButton label={words.printTicket} />
    </KioskFrame>
  );
}

export interface KioskItemsPageProps {
  readonly hall: Hall;
  readonly query: string;
  readonly found: readonly FoundItem[] | undefined;
}

export function KioskItemsPage({ hall, query, found }: KioskItemsPageProps) {
  const words = useMessages(kioskWords);
  const locale = useLocale();
  const path = `${kioskPath(hall.code)}/items`;
  return (
    <KioskFrame hall={hall}>
      <PageHeading lead={words.searchLead}>{words.items}</PageHeading>
      <SearchBox action={path} label={words.search} value={query} size="large" />
      {found?.length === 0 ? (
        <EmptyState title={words.nothing} icon="search">
          {words.nothingText}
        </EmptyState>
      ) : null}
      <ul className="kiosk__list">
        {found?.map((item) => (
          <li key={item.itemId}>
            <Link to={`${path}/${item.implementationCode}`}>{textIn(item.name, locale)}</Link>
            <span className="field__hint">{item.agencyName ? textIn(item.agencyName, locale) : null}</span>
          </li>
        ))}
      </ul>
    </KioskFrame>
  );
}

export interface KioskItemPageProps {
  readonly hall: Hall;
  readonly version: ItemVersion;
  readonly agency: string;
  /** Windows of this hall that do it. */
  readonly windows: readonly string[];
  /** Address of the guide. */
  readonly address: string;
}

/** What to bring and where, on one sheet. */
export function KioskItemPage({ hall, version, agency, windows, address }: KioskItemPageProps) {
  const words = useMessages(kioskWords);
  const locale = useLocale();
  const { materials } = version.item;
  return (
    <KioskFrame hall={hall}>
      <PageHeading caption={words.bring}>{textIn(version.item.name, locale)}</PageHeading>
      <SummaryList
        rows={[
          { key: words.agency, value: agency },
          { key: words.window, value: windows.length > 0 ? windows.join('、') : words.noWindow },
        ]}
      />
      <Section title={words.bring} lead={materials.some(({ when }) => when) ? words.sometimes : undefined}>
        {materials.length === 0 ? <p>{words.nothingToBring}</p> : <Materials materials={materials} />}
      </Section>
      <figure className="kiosk__code">
        <QrCode address={address} label={words.guide} />
        <figcaption>{words.guide}</figcaption>
      </figure>
      <PrintButton label={words.print} />
    </KioskFrame>
  );
}

function Materials({ materials }: { materials: readonly Material[] }) {
  const words = useMessages(kioskWords);
  const locale = useLocale();
  return (
    <ol>
      {materials.map(({ code, name, originals, copies, generated, whenText }) => (
        <li key={code}>
          {textIn(name, locale)}{' '}
          <span className="field__hint">
            {[
              generated ? words.generated : words.copies(originals, copies),
              whenText ? textIn(whenText, locale) : '',
            ]
              .filter(Boolean)
              .join('；')}
          </span>
        </li>
      ))}
    </ol>
  );
}
