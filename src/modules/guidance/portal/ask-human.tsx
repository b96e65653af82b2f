import { textIn } from '../../../kernel/messages.ts';
import { Link, Section, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { Finding } from '../result.ts';
import { guidanceWords } from './words.ts';

export interface AskHumanProps {
  readonly finding: Finding | undefined;
  readonly hotline: string;
  /** Where one may ask in writing, if that is offered. */
  readonly enquiryPath: string | undefined;
}

/** When a person is needed: in writing, by phone, at the counter. */
export function AskHuman({ finding, hotline, enquiryPath }: AskHumanProps) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const offering = finding?.stop.version.offering;
  const place = offering?.places[0];
  const phones = [...new Set([...(offering?.consultPhones ?? []), ...(place?.phone ? [place.phone] : [])])];
  return (
    <Section title={say.help} id="help">
      <ul>
        {enquiryPath ? (
          <li>
            <Link to={enquiryPath}>{say.askInWriting}</Link>
          </li>
        ) : null}
        {offering && phones.length > 0 ? (
          <li>
            {say.callAgency(textIn(offering.agencyName, locale))}
            {phones.map((phone, index) => (
              <span key={phone}>
                {index > 0 ? say.comma : null}
                <a href={`tel:${phone}`}>{phone}</a>
              </span>
            ))}
          </li>
        ) : null}
        <li>
          <a href={`tel:${hotline}`}>{say.hotline(hotline)}</a>
        </li>
        {place ? (
          <li>
            {say.window(textIn(place.name, locale))}
            {say.list([
              textIn(place.address, locale),
              ...place.windows.map(({ number, name }) => `${number} ${textIn(name, locale)}`),
              ...(place.openingHours ? [textIn(place.openingHours, locale)] : []),
            ])}
          </li>
        ) : null}
      </ul>
    </Section>
  );
}
