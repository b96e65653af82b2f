import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capacityFit } from './eligibility.ts';

test('an item is for persons, for companies, or for both', () => {
  assert.equal(capacityFit({ audience: ['1'] }, 'person'), 'fits');
  assert.equal(capacityFit({ audience: ['1'] }, 'company'), 'needs-person');
  assert.equal(capacityFit({ audience: ['2', '6'] }, 'person'), 'needs-company');
  assert.equal(capacityFit({ audience: ['2', '6'] }, 'company'), 'fits');
  assert.equal(capacityFit({ audience: ['1', '2'] }, 'person'), 'fits');
  assert.equal(capacityFit({ audience: ['1', '2'] }, 'company'), 'fits');
});
