import type { PersonActor } from '../identity/index.ts';
import type { KnownFacts } from './typed.ts';

/** Codes of GB/T 2261.1, as the code table `sex` has them. */
const sexCodes = { male: '1', female: '2' } as const;

/** What government knows already of the applicant, to fill a form with. */
export function knownFactsOf(actor: PersonActor): KnownFacts {
  const { actsFor } = actor;
  return {
    'person-name': actor.name,
    'person-identity-number': actor.identityNumber,
    'person-phone': actor.phone,
    'person-email': actor.email,
    'person-address': actor.address,
    'person-sex': sexCodes[actor.sex],
    'person-birth-date': actor.birthDate,
    ...(actsFor && {
      'company-name': actsFor.name,
      'company-credit-code': actsFor.creditCode,
      'company-address': actsFor.address,
      'company-legal-representative': actsFor.legalRepresentative,
    }),
  };
}
