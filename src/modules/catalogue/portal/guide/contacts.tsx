import { Link, Section, useMessages } from '../../../../web/ui/index.ts';
import type { Offering } from '../../offering.ts';
import { withQuery } from '../addresses.ts';
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

export interface ContactsProps {
  offering: Offering;
  hotline: string;
  /** The item that questions are about. */
  code: string;
}

export function Contacts({ offering, hotline, code }: ContactsProps) {
  const say = useMessages(guideWords);
  return (
    <Section title={say.help}>
      <p>
        <Link to={withQuery('/ask', { item: code })}>{say.ask}</Link>
      </p>
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
