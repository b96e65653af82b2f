import type { Locale } from '../../../../kernel/messages.ts';
import { textIn } from '../../../../kernel/messages.ts';
import type { Guide } from '../../queries/get-guide.ts';
import { itemPath } from '../addresses.ts';

/** schema.org GovernmentService, from which search engines learn what the page offers. */
export function governmentService({ version, codes }: Guide, locale: Locale, origin: string): object {
  const { item, offering, implementationCode } = version;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: textIn(item.name, locale),
    alternateName: item.aliases.length > 0 ? item.aliases : undefined,
    description: textIn(item.summary, locale),
    identifier: implementationCode,
    url: origin + itemPath(implementationCode),
    inLanguage: locale,
    serviceType: textIn(item.name, locale),
    serviceOperator: {
      '@type': 'GovernmentOrganization',
      name: textIn(offering.agencyName, locale),
      identifier: offering.creditCode,
      telephone: offering.consultPhones[0],
    },
    areaServed: { '@type': 'AdministrativeArea', name: textIn(offering.regionName, locale) },
    audience: item.audience.map((audience) => ({
      '@type': 'Audience',
      audienceType: textIn(codes.nameOf('service-object', audience), locale),
    })),
    availableChannel: offering.places.map((place) => ({
      '@type': 'ServiceChannel',
      serviceLocation: {
        '@type': 'Place',
        name: textIn(place.name, locale),
        address: textIn(place.address, locale),
      },
    })),
  };
}
