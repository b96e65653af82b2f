import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HandledOffer } from '../catalogue/index.ts';
import type { HeldPost, Role } from '../identity/index.ts';
import { declaredProcedure } from './case-for-test.ts';
import { findVacancies } from './staffing.ts';

const procedure = declaredProcedure('parallel-review');
const offer: HandledOffer = {
  implementationCode: '11990102000131001001',
  name: '食品经营许可',
  agency: 'market',
  region: '990102',
  reviewers: ['market', 'fire'],
};
const nowhere = { findDepartment: () => undefined };

function post(agency: string, role: Role, duty: Partial<HeldPost> = {}): HeldPost {
  return { agency, role, ...duty };
}

const everybody = [
  ...(['acceptor', 'reviewer', 'decider', 'issuer'] as const).map((role) => post('market', role)),
  post('fire', 'reviewer'),
];

function allBut(act: string): string[] {
  return Object.keys(procedure.actSet.acts).filter((each) => each !== act);
}

function vacancies(posts: readonly HeldPost[]): string[] {
  return findVacancies(procedure, [offer], posts, nowhere).map(({ agency, role }) => `${agency} ${role}`);
}

test('where every post is held nothing is missing', () => {
  assert.deepEqual(vacancies(everybody), []);
});

test('each post that nobody holds is found, in whichever department', () => {
  for (const gone of everybody) {
    const expected = `${gone.agency} ${gone.role}`;
    assert.deepEqual(vacancies(everybody.filter((each) => each !== gone)), [expected]);
  }
});

test('a post for other items or other acts does not count', () => {
  const without = everybody.filter(({ role }) => role !== 'decider');
  assert.deepEqual(vacancies([...without, post('market', 'decider', { items: ['000131009999'] })]), [
    'market decider',
  ]);
  const limited = [...without, post('market', 'decider', { acts: allBut('refuse') })];
  const [vacancy] = findVacancies(procedure, [offer], limited, nowhere);
  assert.deepEqual(vacancy?.acts, ['refuse']);
  assert.deepEqual(vacancy?.offers, [offer]);
});
