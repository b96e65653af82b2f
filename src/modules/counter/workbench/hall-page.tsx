import { addDays, type CalendarDate, formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Details,
  KeyFigures,
  Link,
  PageHeading,
  Section,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Hall } from '../../agencies/index.ts';
import type { HallFigures } from '../figures/get-hall-figures.ts';
import { hallPath, kioskPath } from '../portal/paths.ts';
import { hallWords } from './hall-words.ts';
import { hallsPath } from './paths.ts';

export interface HallPageProps {
  readonly halls: readonly Hall[];
  readonly figures: HallFigures;
  readonly now: Date;
  readonly today: CalendarDate;
}

/** A day of a hall: how many wait and how long, who serves, who came. */
export function HallPage({ halls, figures, now, today }: HallPageProps) {
  const words = useMessages(hallWords);
  const locale = useLocale();
  const { hall, day } = figures;
  const addressOf = (code: string, on: CalendarDate) =>
    `${hallsPath}/${code}${on === today ? '' : `?${new URLSearchParams({ day: on })}`}`;
  return (
    <>
      <PageHeading caption={words.title} lead={words.of(formatDate(day, locale))}>
        {textIn(hall.name, locale)}
      </PageHeading>
      <p>
        <Link to={addressOf(hall.code, addDays(day, -1))}>{words.before}</Link>
        {day < today ? (
          <>
            {' · '}
            <Link to={addressOf(hall.code, addDays(day, 1))}>{words.after}</Link>
          </>
        ) : null}
        {' · '}
        <Link to={`${hallPath(hall.code)}/display`}>{words.display}</Link>
        {' · '}
        <Link to={kioskPath(hall.code)}>{words.kiosk}</Link>
      </p>
      <Details summary={words.others}>
        <ul>
          {halls
            .filter(({ code }) => code !== hall.code)
            .map(({ code, name }) => (
              <li key={code}>
                <Link to={addressOf(code, day)}>{textIn(name, locale)}</Link>
              </li>
            ))}
        </ul>
      </Details>
      <Summary figures={figures} now={now} />
      <Queues groups={figures.groups} />
      <Clerks clerks={figures.clerks} />
      <Hours hours={figures.hours} />
      <Appointments appointments={figures.appointments} />
    </>
  );
}

function Summary({ figures, now }: { figures: HallFigures; now: Date }) {
  const words = useMessages(hallWords);
  const { groups, clerks, attending } = figures;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const oldest = groups.flatMap((one) => one.figures?.oldest?.getTime() ?? []);
  const longest = oldest.length > 0 ? Math.round((now.getTime() - Math.min(...oldest)) / 60_000) : undefined;
  return (
    <KeyFigures
      figures={[
        { label: words.now, value: sum(groups.map((one) => one.figures?.waiting ?? 0)), unit: words.people },
        {
          label: words.longest,
          value: longest ?? '—',
          unit: longest === undefined ? undefined : words.minutes,
        },
        { label: words.taken, value: sum(groups.map((one) => one.figures?.taken ?? 0)) },
        { label: words.served, value: sum(clerks.map(({ served }) => served)) },
        { label: words.windows, value: attending.length },
      ]}
    />
  );
}

function Queues({ groups }: Pick<HallFigures, 'groups'>) {
  const words = useMessages(hallWords);
  const locale = useLocale();
  return (
    <Section title={words.queues}>
      <Table
        caption={words.queues}
        captionHidden
        dense
        rows={groups}
        rowKey={({ group }) => group.code}
        columns={[
          {
            header: words.group,
            cell: ({ group }) => `${group.letter} ${textIn(group.name, locale)}`,
            rowHeader: true,
          },
          { header: words.waiting, cell: ({ figures }) => figures?.waiting ?? 0, numeric: true },
          { header: words.taken, cell: ({ figures }) => figures?.taken ?? 0, numeric: true },
          { header: words.missed, cell: ({ figures }) => figures?.missed ?? 0, numeric: true },
          {
            header: words.meanWait,
            cell: ({ figures }) => words.minutesOf(figures?.meanMinutes),
            numeric: true,
          },
          {
            header: words.longestWait,
            cell: ({ figures }) => words.minutesOf(figures?.longestMinutes),
            numeric: true,
          },
        ]}
      />
    </Section>
  );
}

function Clerks({ clerks }: Pick<HallFigures, 'clerks'>) {
  const words = useMessages(hallWords);
  return (
    <Section title={words.clerks} lead={clerks.length === 0 ? words.nothing : undefined}>
      {clerks.length === 0 ? null : (
        <Table
          caption={words.clerks}
          captionHidden
          dense
          rows={clerks}
          rowKey={({ window, clerk }) => `${window} ${clerk}`}
          columns={[
            { header: words.window, cell: ({ window }) => window, rowHeader: true },
            { header: words.clerk, cell: ({ clerk }) => clerk },
            { header: words.served, cell: ({ served }) => served, numeric: true },
            { header: words.received, cell: ({ received }) => received, numeric: true },
            {
              header: words.meanService,
              cell: ({ meanMinutes }) => words.minutesOf(meanMinutes),
              numeric: true,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Hours({ hours }: Pick<HallFigures, 'hours'>) {
  const words = useMessages(hallWords);
  return (
    <Section title={words.hours} lead={hours.length === 0 ? words.nothing : undefined}>
      {hours.length === 0 ? null : (
        <Table
          caption={words.hours}
          captionHidden
          dense
          rows={hours}
          rowKey={({ hour }) => String(hour)}
          columns={[
            { header: words.hour, cell: ({ hour }) => words.hourOf(hour), rowHeader: true },
            { header: words.taken, cell: ({ taken }) => taken, numeric: true },
          ]}
        />
      )}
    </Section>
  );
}

function Appointments({ appointments }: Pick<HallFigures, 'appointments'>) {
  const words = useMessages(hallWords);
  return (
    <Section title={words.appointments}>
      <KeyFigures
        figures={[
          { label: words.booked, value: appointments.booked },
          { label: words.arrived, value: appointments.arrived },
          { label: words.noShow, value: appointments.missed },
          { label: words.cancelled, value: appointments.cancelled },
        ]}
      />
    </Section>
  );
}
