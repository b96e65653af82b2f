import { type CalendarDate, formatDate, formatWeekday } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import { formatMinute } from '../../../kernel/opening-hours.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  PageHeading,
  problemsOf,
  RadioGroup,
  Section,
  TabLinks,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Hall } from '../../agencies/index.ts';
import { type Appointment, statusOfAppointment } from '../appointments/appointment.ts';
import type { BookingInput } from '../appointments/book.ts';
import type { OfferedSlot } from '../appointments/list-slots.ts';
import type { OfferedHall } from '../appointments/offered-halls.ts';
import type { HallPlan, MatterGroup } from '../plan/hall-plan.ts';
import { appointmentWords } from './appointment-words.ts';
import { hallPath } from './paths.ts';
import { PhoneField } from './phone-field.tsx';

export const appointmentsPath = '/counter/appointments';

export interface ChosenGroup {
  readonly hall: Hall;
  readonly plan: HallPlan;
  readonly group: MatterGroup;
  readonly days: readonly CalendarDate[];
  readonly slots: readonly OfferedSlot[];
}

export interface BookPageProps {
  readonly halls: readonly OfferedHall[];
  /** Code of the item, where somebody comes from its guide. */
  readonly item: string | undefined;
  readonly itemName: string | undefined;
  readonly chosen: ChosenGroup | undefined;
  readonly typed: BookingInput;
  readonly mine: readonly Appointment[];
  readonly refusal: Refusal | undefined;
}

export function BookPage(props: BookPageProps) {
  const { chosen, itemName, refusal, mine } = props;
  const words = useMessages(appointmentWords);
  const locale = useLocale();
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      <PageHeading caption={itemName} lead={words.lead}>
        {words.title}
      </PageHeading>
      {chosen ? <Times {...props} chosen={chosen} /> : <Groups {...props} />}
      {mine.length > 0 ? <Mine mine={mine} /> : null}
    </>
  );
}

export function bookAddress(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? appointmentsPath : `${appointmentsPath}?${new URLSearchParams(given)}`;
}

const hallsShownWhole = 3;

function Groups({ halls, item }: BookPageProps) {
  const locale = useLocale();
  return halls.map((offered) => {
    const { code, name, openingHours } = offered.hall;
    return halls.length <= hallsShownWhole ? (
      <Section key={code} title={textIn(name, locale)} lead={textIn(openingHours, locale)}>
        <GroupsOfHall {...{ offered, item }} />
      </Section>
    ) : (
      <Details key={code} summary={textIn(name, locale)}>
        <p>{textIn(openingHours, locale)}</p>
        <GroupsOfHall {...{ offered, item }} />
      </Details>
    );
  });
}

function GroupsOfHall({
  offered: { hall, groups },
  item,
}: {
  offered: OfferedHall;
  item: string | undefined;
}) {
  const words = useMessages(appointmentWords);
  const locale = useLocale();
  return (
    <>
      <p>{words.group}</p>
      <ul>
        {groups.map(({ code, name }) => (
          <li key={code}>
            <Link to={bookAddress({ hall: hall.code, group: code, item })}>{textIn(name, locale)}</Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`${hallPath(hall.code)}/tickets`}>{words.takeTicket}</Link> ·{' '}
        <Link to={`${hallPath(hall.code)}/display`}>{words.display}</Link>
      </p>
    </>
  );
}

function Times({ chosen, typed, item, refusal }: BookPageProps & { chosen: ChosenGroup }) {
  const words = useMessages(appointmentWords);
  const locale = useLocale();
  const { hall, group, days, slots } = chosen;
  const query = { hall: hall.code, group: group.code, item };
  return (
    <>
      <p>
        <strong>{words.chosen(textIn(hall.name, locale), textIn(group.name, locale))}</strong>{' '}
        <Link to={bookAddress({ item })}>{words.change}</Link>
      </p>
      <TabLinks
        label={words.day}
        tabs={days.map((day) => ({
          label: `${formatDate(day, locale).replace(/^\d{4}年/, '')} ${formatWeekday(day, locale)}`,
          to: bookAddress({ ...query, day }),
          current: day === typed.day,
        }))}
      />
      {slots.some(({ left }) => left > 0) ? (
        <Form action={bookAddress({ ...query, day: typed.day })}>
          <Slots {...{ chosen, typed, refusal }} />
          <Who {...{ typed, refusal }} />
          <ButtonRow>
            <Button>{words.book}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <EmptyState title={words.noSlots} icon="calendar">
          {words.noSlotsText}
        </EmptyState>
      )}
    </>
  );
}

type Asked = Pick<BookPageProps, 'typed' | 'refusal'>;

function Slots({ chosen: { slots, plan }, typed, refusal }: Asked & { chosen: ChosenGroup }) {
  const words = useMessages(appointmentWords);
  const locale = useLocale();
  return (
    <RadioGroup
      name="minute"
      label={words.slots}
      error={faultAt(refusal, 'minute', locale)}
      value={typed.minute}
      inline
      options={slots
        .filter(({ left }) => left > 0)
        .map(({ minute, left }) => ({
          value: String(minute),
          label: words.slot(formatMinute(minute), formatMinute(minute + plan.appointments.minutes)),
          hint: words.left(left),
        }))}
    />
  );
}

function Who({ typed, refusal }: Asked) {
  const words = useMessages(appointmentWords);
  const locale = useLocale();
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        value={typed.name}
        error={faultAt(refusal, 'name', locale)}
        autoComplete="name"
        width={18}
      />
      <PhoneField label={words.phone} hint={words.phoneHint} value={typed.phone} refusal={refusal} isOwn />
    </>
  );
}

function Mine({ mine }: { mine: readonly Appointment[] }) {
  const words = useMessages(appointmentWords);
  const locale = useLocale();
  return (
    <Section title={words.mine}>
      <ul>
        {mine.map((one) => (
          <li key={one.id}>
            <Link to={`${appointmentsPath}/${one.token}`}>
              {formatDate(one.day, locale)} {formatMinute(one.minute)} {one.number}
            </Link>{' '}
            {words.statuses[statusOfAppointment(one)]}
          </li>
        ))}
      </ul>
    </Section>
  );
}
