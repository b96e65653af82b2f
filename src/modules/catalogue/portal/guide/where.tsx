import {
  Details,
  Link,
  Section,
  SummaryList,
  type SummaryRow,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { ItemCodeTables } from '../../codes/item-code-table.ts';
import type { Item } from '../../item.ts';
import type { Offering, Place } from '../../offering.ts';
import { Said } from '../said.tsx';
import { Coded } from './coded.tsx';
import { furtherWords } from './further-words.ts';
import { textRow } from './rows.tsx';
import { guideWords } from './words.ts';

export function WhereSection({
  item,
  offering,
  codes,
}: {
  item: Item;
  offering: Offering;
  codes: ItemCodeTables;
}) {
  const say = useMessages(guideWords);
  const [first, ...others] = offering.places;
  return (
    <Section title={say.where} id="where">
      <Ways item={item} offering={offering} codes={codes} />
      {first === undefined ? <p>{say.noPlace}</p> : null}
      {first ? <PlaceBlock place={first} /> : null}
      {others.length > 0 ? (
        <Details summary={say.morePlaces(others.length)}>
          {others.map((place) => (
            <PlaceBlock key={place.name.zh + place.address.zh} place={place} />
          ))}
        </Details>
      ) : null}
    </Section>
  );
}

/** How one applies, and what one may ask for beside. */
function Ways({ item, offering, codes }: { item: Item; offering: Offering; codes: ItemCodeTables }) {
  const say = useMessages(guideWords);
  const further = useMessages(furtherWords);
  const { services } = offering;
  const posted = [
    ...(services?.postMaterials ? [further.postMaterials] : []),
    ...(services?.postResult ? [further.postResult] : []),
  ];
  const rows: SummaryRow[] = [
    ...(item.channels.length > 0
      ? [{ key: say.channels, value: <Coded codes={codes} table="handling-form" values={item.channels} /> }]
      : []),
    ...((item.visits ?? 0) > 0 ? textRow(further.visitReason, item.visitReason) : []),
    ...(services?.appointment
      ? [{ key: further.appointment, value: <Appointment services={services} /> }]
      : []),
    ...(posted.length > 0 ? [{ key: further.post, value: posted.join(say.comma) }] : []),
  ];
  return rows.length > 0 ? <SummaryList rows={rows} /> : null;
}

function Appointment({ services }: { services: NonNullable<Offering['services']> }) {
  const say = useMessages(furtherWords);
  const { appointmentsPerDay, appointmentRule, appointmentUrl } = services;
  const isAddress = appointmentUrl !== undefined && /^https?:/.test(appointmentUrl);
  return (
    <>
      {isAddress ? <Link to={appointmentUrl}>{say.appointmentYes}</Link> : say.appointmentYes}
      {appointmentsPerDay ? <> {say.appointmentPerDay(appointmentsPerDay)}</> : null}
      {appointmentRule ? (
        <p>
          <Said text={appointmentRule} />
        </p>
      ) : null}
    </>
  );
}

function PlaceBlock({ place }: { place: Place }) {
  const say = useMessages(guideWords);
  const rows: SummaryRow[] = [
    ...(place.windows.length > 0
      ? [
          {
            key: say.window,
            value: (
              <ul>
                {place.windows.map((window) => (
                  <li key={window.number}>
                    {window.number} <Said text={window.name} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    { key: say.address, value: <Said text={place.address} /> },
    ...(place.openingHours ? [{ key: say.hours, value: <Said text={place.openingHours} /> }] : []),
    ...(place.phone ? [{ key: say.phone, value: <a href={`tel:${place.phone}`}>{place.phone}</a> }] : []),
    ...(place.transport ? [{ key: say.transport, value: <Said text={place.transport} /> }] : []),
  ];
  return (
    <Section title={<Said text={place.name} />}>
      <SummaryList rows={rows} />
    </Section>
  );
}
