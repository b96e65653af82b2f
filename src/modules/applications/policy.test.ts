import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Actor, PersonActor } from '../identity/index.ts';
import { draftPolicy } from './policy.ts';

fc.configureGlobal({ seed: 20_261_122, numRuns: 1000 });

const id = fc.constantFrom('p1', 'p2', 'c1', 'c2');

const person = fc.record({ personId: id, company: fc.option(id, { nil: undefined }) }).map(
  ({ personId, company }) =>
    ({
      kind: 'person',
      accountId: `account of ${personId}`,
      personId,
      actsFor: company === undefined ? undefined : { companyId: company },
    }) as PersonActor,
);
const official = id.map(
  (officialId) =>
    ({
      kind: 'official',
      officialId,
      posts: [{ agency: 'a', role: 'administrator', region: '990100' }],
    }) as unknown as Actor,
);
const anybody: fc.Arbitrary<Actor | undefined> = fc.oneof(person, official, fc.constant(undefined));
const subject = fc.record({
  applicantKind: fc.constantFrom('person' as const, 'company' as const),
  applicantId: id,
  implementationCode: fc.constant('11990102MB9902318W4990131001001'),
});

test('a draft is open to its person in the own name, to agents of its company in its name, and to nobody else', () => {
  fc.assert(
    fc.property(anybody, subject, (actor, draft) => {
      const isOwn =
        actor?.kind === 'person' &&
        (actor.actsFor
          ? draft.applicantKind === 'company' && draft.applicantId === actor.actsFor.companyId
          : draft.applicantKind === 'person' && draft.applicantId === actor.personId);
      for (const action of ['open', 'fill', 'submit'] as const)
        assert.equal(draftPolicy.can(actor, action, draft), isOwn);
    }),
  );
});
