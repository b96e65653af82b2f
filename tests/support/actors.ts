import fc from 'fast-check';
import type { Actor, OfficialActor, PersonActor } from '../../src/modules/identity/index.ts';
import { powerActs, Role } from '../../src/modules/identity/index.ts';

/** Few of each, so that random actors and random subjects meet. */
export const identifier = fc.constantFrom('a', 'b', 'c', 'd');
export const company = fc.constantFrom('company-a', 'company-b', 'company-c');
export const role = fc.constantFrom(...Role.options);
export const agency = fc.constantFrom('market-regulation', 'health', 'fire-rescue');
export const region = fc.constantFrom('990000', '990100', '990102', '990103', '990102001', '990102001002');

export const basicCode = fc.constantFrom('990131001001', '990120001001', '990117001001');
/** Implementation codes. */
export const item = basicCode.map((code) => `11990102MB9902318W4${code}`);

const signedIn = { accountId: identifier, sessionId: identifier, name: fc.constantFrom('林', '周') };

const power = fc.record({
  id: identifier,
  acts: fc.subarray([...powerActs], { minLength: 1 }),
  items: fc.option(fc.uniqueArray(basicCode, { minLength: 1 }), { nil: undefined }),
  until: fc.constant('2026-12-31' as PersonActor['birthDate']),
});

const person: fc.Arbitrary<PersonActor> = fc.record({
  ...signedIn,
  kind: fc.constant('person' as const),
  personId: identifier,
  identityNumber: fc.constant('990102199203151428'),
  birthDate: fc.constant('1992-03-15' as PersonActor['birthDate']),
  sex: fc.constantFrom('male' as const, 'female' as const),
  phone: fc.constant('19000000101'),
  email: fc.constant(undefined),
  address: fc.constant(undefined),
  assurance: fc.constantFrom('declared' as const, 'verified' as const),
  actsFor: fc.option(
    fc.record({
      companyId: company,
      name: fc.constant('公司'),
      creditCode: fc.constant('91990102MA0000000A'),
      legalRepresentative: fc.constant('周'),
      address: fc.constant(''),
      role: fc.constantFrom('legal-representative' as const, 'agent' as const),
    }),
    { nil: undefined },
  ),
  power: fc.option(power, { nil: undefined }),
});

const official: fc.Arbitrary<OfficialActor> = fc.record({
  ...signedIn,
  kind: fc.constant('official' as const),
  officialId: identifier,
  posts: fc.array(
    fc.record(
      {
        agency,
        role,
        region,
        deputyFor: fc.record({ officialId: identifier, name: fc.constantFrom('秦', '梁') }),
      },
      { requiredKeys: ['agency', 'role', 'region'] },
    ),
    { maxLength: 4 },
  ),
});

/** Persons in their own name and for companies, officials with posts and without. */
export const signedInActor: fc.Arbitrary<Actor> = fc.oneof(person, official);

export const anybody: fc.Arbitrary<Actor | undefined> = fc.oneof(signedInActor, fc.constant(undefined));
