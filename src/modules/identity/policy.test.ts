import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Actor, holdsPost, type OfficialActor, type PersonActor } from './actor.ts';
import { type IdentityAction, identityPolicy } from './policy.ts';
import { Role } from './role.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd');
const role = fc.constantFrom(...Role.options);
const agency = fc.constantFrom('yunhe-market-regulation', 'yunhe-health', 'yunxi-government-services');
const region = fc.constantFrom('990100', '990102', '990103', '990102001');

const person: fc.Arbitrary<PersonActor> = fc.record({
  kind: fc.constant('person' as const),
  accountId: id,
  sessionId: id,
  name: fc.string(),
  personId: id,
  identityNumber: fc.constant('990102199203151428'),
  birthDate: fc.constant('1992-03-15' as PersonActor['birthDate']),
  sex: fc.constantFrom('male' as const, 'female' as const),
  phone: fc.constant('19000000101'),
  email: fc.constant(undefined),
  address: fc.constant(undefined),
  assurance: fc.constantFrom('declared' as const, 'verified' as const),
  actsFor: fc.constant(undefined),
});

const official: fc.Arbitrary<OfficialActor> = fc.record({
  kind: fc.constant('official' as const),
  accountId: id,
  sessionId: id,
  name: fc.string(),
  officialId: id,
  posts: fc.array(fc.record({ agency, role, region }), { maxLength: 4 }),
});

const actor: fc.Arbitrary<Actor> = fc.oneof(person, official);
const subject = fc.record(
  { account: id, agents: fc.array(id), role, regions: fc.array(region) },
  { requiredKeys: [] },
);

test('nobody without a post enters the workbench or holds a role', () => {
  fc.assert(
    fc.property(actor, subject, role, agency, (someone, about, wanted, place) => {
      if (someone.kind === 'official' && someone.posts.length > 0) return;
      assert.equal(identityPolicy.can(someone, 'enter-workbench', about), false);
      assert.equal(holdsPost(someone, wanted), false);
      assert.equal(holdsPost(someone, wanted, place), false);
      assert.equal(holdsPost(undefined, wanted, place), false);
    }),
  );
});

test('a page that asks for a role opens exactly to those who hold it', () => {
  fc.assert(
    fc.property(official, role, (someone, wanted) => {
      const holds = someone.posts.some((post) => post.role === wanted);
      assert.equal(identityPolicy.can(someone, 'enter-workbench', { role: wanted }), holds);
      assert.equal(holdsPost(someone, wanted), holds);
    }),
  );
});

test('nobody manages the account of another', () => {
  fc.assert(
    fc.property(actor, subject, (someone, about) => {
      assert.equal(identityPolicy.can(someone, 'manage-account', about), about.account === someone.accountId);
    }),
  );
});

test('only an appointed person acts for a company, never an official', () => {
  fc.assert(
    fc.property(actor, subject, (someone, about) => {
      const appointed =
        someone.kind === 'person' && (about.agents ?? []).some((agent) => agent === someone.personId);
      assert.equal(identityPolicy.can(someone, 'act-for-another', about), appointed);
    }),
  );
});

test('only an administrator whose region covers every post of another administers its account', () => {
  fc.assert(
    fc.property(actor, subject, (someone, about) => {
      const reaches = (post: { region: string }) =>
        (about.regions ?? []).every(
          (one) => post.region === '990100' || one === post.region || one.startsWith(post.region),
        );
      const allowed =
        someone.kind === 'official' &&
        about.account !== someone.accountId &&
        someone.posts.some((post) => post.role === 'administrator' && reaches(post));
      assert.equal(identityPolicy.can(someone, 'administer-account', about), allowed);
    }),
  );
});

test('what no rule names is denied to everybody', () => {
  fc.assert(
    fc.property(actor, subject, fc.string(), (someone, about, action) => {
      if (identityPolicy.rules.some((rule) => rule.action === action)) return;
      assert.equal(identityPolicy.can(someone, action as IdentityAction, about), false);
      assert.throws(() => identityPolicy.require(someone, action as IdentityAction, about), /not-allowed/);
    }),
  );
});
