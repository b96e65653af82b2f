import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { acceptFindings } from './accept-findings.ts';
import type { Acceptance } from './acceptance.ts';
import type { Finding } from './check.ts';
import { checks } from './checks.ts';
import { subjectOf } from './item-for-test.ts';
import { referenceTo } from './subject.ts';

const [first, second] = checks;
if (!first || !second) throw new Error('there are checks');

const item = fc
  .record({
    source: fc.constantFrom('content', 'guangdong'),
    code: fc.constantFrom('A', 'B', 'C'),
    basicCode: fc.constantFrom('990131001001', '990131001002'),
  })
  .map(({ source, code, basicCode }) => referenceTo(subjectOf({ source, code, item: { basicCode } })));

const finding: fc.Arbitrary<Finding> = fc.record({
  kind: fc.constantFrom(first, second),
  item,
  place: fc.constantFrom('materials.0.name', 'materials.1.name', 'limits'),
  detail: fc.constant({}),
});

const keyOf = ({ kind, item: { source, implementationCode }, place }: Finding) =>
  [kind.code, source, implementationCode, place].join(' ');
const findings = fc.uniqueArray(finding, { maxLength: 25, selector: keyOf });
const sources = new Set(['content', 'guangdong']);

const acceptanceOf = ({ kind, item: { source, implementationCode }, place }: Finding): Acceptance => ({
  source,
  item: implementationCode,
  check: kind.code,
  place,
  reason: '法律规定须当场出示原件',
});

describe('accepting findings', () => {
  test('an acceptance of one place removes exactly that finding, and keeps it with its reason', () => {
    fc.assert(
      fc.property(
        findings.filter((all) => all.length > 0),
        fc.nat(),
        (all, choice) => {
          const chosen = all[choice % all.length] ?? all[0];
          assert.ok(chosen);
          const judged = acceptFindings(all, [acceptanceOf(chosen)], sources);
          assert.deepEqual(
            judged.findings,
            all.filter((each) => each !== chosen),
          );
          assert.deepEqual(judged.accepted.map(keyOf), [keyOf(chosen)]);
          assert.equal(judged.accepted[0]?.reason, '法律规定须当场出示原件');
        },
      ),
    );
  });

  test('nothing is lost: every finding is open or accepted', () => {
    fc.assert(
      fc.property(findings, findings, (all, others) => {
        const judged = acceptFindings(all, others.map(acceptanceOf), sources);
        const open = judged.findings.filter(({ kind }) => kind === first || kind === second);
        assert.deepEqual([...open, ...judged.accepted].map(keyOf).sort(), all.map(keyOf).sort());
      }),
    );
  });

  const subject = subjectOf();
  const found: Finding = { kind: first, item: referenceTo(subject), place: 'limits', detail: {} };
  const accept = (changes: Partial<Acceptance>): Acceptance => ({ ...acceptanceOf(found), ...changes });

  test('the basic code accepts for every agency that offers the item', () => {
    assert.equal(acceptFindings([found], [accept({ item: '990131001001' })], sources).accepted.length, 1);
  });

  test('without a place, every finding of the check in the item is accepted', () => {
    const { place: _, ...everywhere } = accept({});
    assert.equal(
      acceptFindings([found, { ...found, place: 'item' }], [everywhere], sources).accepted.length,
      2,
    );
  });

  test('an acceptance that meets nothing is a finding', () => {
    const { findings: open } = acceptFindings([], [accept({})], sources);
    assert.deepEqual(
      open.map(({ kind, item: { implementationCode } }) => [kind.code, implementationCode]),
      [['acceptance-unused', subject.implementationCode]],
    );
  });

  test('an acceptance for a source that was not looked at says nothing', () => {
    assert.deepEqual(acceptFindings([], [accept({ source: 'elsewhere' })], sources).findings, []);
  });

  test('an acceptance of a check that does not exist is an error', () => {
    const { findings: open } = acceptFindings([found], [accept({ check: 'vague-materials' })], sources);
    assert.deepEqual(
      open.map(({ kind }) => kind.code),
      [first.code, 'acceptance-of-unknown-check'],
    );
  });
});
