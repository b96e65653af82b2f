import { Section, useMessages } from '../../../../web/ui/index.ts';
import type { Offering } from '../../offering.ts';
import { guideWords } from './words.ts';

/** Numbers to call, as links for a phone. */
export function PhoneLinks({ phones }: { phones: readonly string[] }) {
  return phones.map((phone, index) => (
    <span key={phone}>
      {index > 0 ? '、' : null}
      <a href={`tel:${phone.replace(/转/, ',')}`}>{phone}</a>
    </span>
  ));
}

export function Contacts({ offering, hotline }: { offering: Offering; hotline: string }) {
  const say = useMessages(guideWords);
  return (
    <Section title={say.help}>
      {offering.consultPhones.length > 0 ? (
        <p>
          {say.consult} <PhoneLinks phones={offering.consultPhones.slice(0, 2)} />
        </p>
      ) : null}
      <p>
        <a href={`tel:${hotline}`}>{say.hotline(hotline)}</a>
      </p>
    </Section>
  );
}
