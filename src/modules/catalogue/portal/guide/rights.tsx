import { Link, Section, SummaryList, useMessages } from '../../../../web/ui/index.ts';
import type { Item } from '../../item.ts';
import type { Offering } from '../../offering.ts';
import { Said } from '../said.tsx';
import { PhoneLinks } from './contacts.tsx';
import { furtherWords } from './further-words.ts';
import { Lines } from './rows.tsx';
import { guideWords } from './words.ts';

/** Rights and duties, and before whom a person may contest the decision. */
export function RightsSection({ item, offering }: { item: Item; offering: Offering }) {
  const say = useMessages(guideWords);
  const further = useMessages(furtherWords);
  const { rights, duties, remedies } = item;
  const bodies = offering.remedies;
  return (
    <Section title={say.rights} id="rights">
      {rights.length > 0 ? <Lines texts={rights} /> : null}
      {duties.length > 0 ? (
        <Section title={further.duties}>
          <Lines texts={duties} />
        </Section>
      ) : null}
      <SummaryList
        rows={[
          {
            key: say.reconsideration,
            value: (
              <>
                {remedies ? <Said text={remedies.reconsideration} /> : say.defaultReconsideration}
                {bodies ? <Body label={further.body} body={bodies.reconsideration} /> : null}
              </>
            ),
          },
          {
            key: say.litigation,
            value: (
              <>
                {remedies ? <Said text={remedies.litigation} /> : say.defaultLitigation}
                {bodies ? <Body label={further.court} body={bodies.litigation} /> : null}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

type RemedyBody = NonNullable<Offering['remedies']>['litigation'];

function Body({ label, body }: { label: string; body: RemedyBody }) {
  const { name, address, phone, website } = body;
  return (
    <p>
      <strong>{label}</strong> <Said text={name} />
      {address ? (
        <>
          <br />
          <Said text={address} />
        </>
      ) : null}
      {phone ? (
        <>
          {' '}
          <PhoneLinks phones={[phone]} />
        </>
      ) : null}
      {website ? (
        <>
          <br />
          <Link to={website}>{website}</Link>
        </>
      ) : null}
    </p>
  );
}
