import { Details, Link, Section, useMessages } from '../../../../web/ui/index.ts';
import type { Guide, GuideElsewhere } from '../../queries/get-guide.ts';
import { itemPath } from '../addresses.ts';
import { Said } from '../said.tsx';
import { guideWords } from './words.ts';

const shown = 6;

/** The same item in other regions, for a person who is not at home in this one. */
export function Elsewhere({ guide: { elsewhere } }: { guide: Guide }) {
  const say = useMessages(guideWords);
  if (elsewhere.length === 0) return null;
  return (
    <Section id="elsewhere" title={say.otherPlaces} lead={say.otherPlacesLead}>
      {elsewhere.length <= shown ? (
        <Offers offers={elsewhere} />
      ) : (
        <Details summary={say.otherPlaces}>
          <Offers offers={elsewhere} />
        </Details>
      )}
    </Section>
  );
}

function Offers({ offers }: { offers: readonly GuideElsewhere[] }) {
  return (
    <ul>
      {offers.map((offer) => (
        <li key={offer.implementationCode}>
          <Link to={itemPath(offer.implementationCode)}>
            <Said text={offer.regionName} /> <Said text={offer.agencyName} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
