import { Details, Section, SummaryList, type SummaryRow, useMessages } from '../../../../web/ui/index.ts';
import type { Item } from '../../item.ts';
import type { Offering, Place } from '../../offering.ts';
import { Said } from '../said.tsx';
import { guideWords } from './words.ts';

export function WhereSection({ item, offering }: { item: Item; offering: Offering }) {
  const say = useMessages(guideWords);
  const [first, ...others] = offering.places;
  return (
    <Section title={say.where} id="where">
      {item.channels.length > 0 ? (
        <SummaryList
          rows={[
            {
              key: say.channels,
              value: item.channels.map((channel) => say.channel[channel]).join(say.comma),
            },
          ]}
        />
      ) : null}
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
