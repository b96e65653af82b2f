import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Form } from '../../forms/index.ts';
import type { HandedFile } from '../../procedures/index.ts';
import { type BurdenOf, burdenAtReceipt, burdenOf } from './case-burden.ts';

const fields = ['company-name', 'person-name', 'area', 'number'] as const;
const papers = ['licence', 'plan', 'approval'] as const;

const form = {
  pages: [
    {
      code: 'page',
      title: { zh: '基本情况' },
      questions: fields.map((code) => ({
        element: {
          code,
          name: { zh: code },
          type: 'text',
          ...((code === 'company-name' || code === 'person-name') && { known: code }),
        },
        label: { zh: code },
        choices: [],
      })),
    },
  ],
  materials: papers.map((code) => ({
    code,
    name: { zh: code },
    necessity: code === 'approval' ? '2' : '1',
    source: code === 'plan' ? '10' : '20',
  })),
} as unknown as Form;

const answers = { 'company-name': '甲店', 'person-name': '甲', area: '60', number: 'JY1' };
const scan: HandedFile = { hash: 'a', name: 'a.pdf', size: 1, mediaType: 'application/pdf' };
const certificate = { identifier: '1.2.3', number: 'JY1', verifiedAt: '2026-11-23T02:00:00.000Z' };
const nothing = { answers: new Set<string>(), files: new Set<string>() };

function caseOf(changes: Partial<BurdenOf['state']> = {}, rest: Partial<BurdenOf> = {}): BurdenOf {
  const state = { actions: [], plan: {}, answers, materials: { licence: [scan], plan: [scan] }, ...changes };
  return {
    state: state as unknown as BurdenOf['state'],
    applicantKind: 'person',
    form,
    before: nothing,
    filled: new Set(),
    ...rest,
  };
}

test('what is known of the applicant is spared; facts of a company only where one applies', () => {
  assert.deepEqual(burdenOf(caseOf()).fields, { asked: 4, saved: 1 });
  assert.deepEqual(burdenOf(caseOf({}, { applicantKind: 'company' })).fields, { asked: 4, saved: 2 });
  const unanswered = caseOf({ answers: { area: '60' } });
  assert.deepEqual(burdenOf(unanswered).fields, { asked: 4, saved: 0 });
});

test('what a register has filled in is spared, whatever the dictionary says is known', () => {
  assert.deepEqual(burdenOf(caseOf({}, { filled: new Set(['area']) })).fields, { asked: 4, saved: 2 });
});

test('results of earlier items and answers given for another item of the matter are spared', () => {
  const given = [
    { element: 'number', value: 'JY1' },
    { material: 'licence', value: 'JY1' },
  ];
  const burden = burdenOf(caseOf({ plan: { given } as unknown as BurdenOf['state']['plan'] }));
  assert.deepEqual(burden.fields, { asked: 4, saved: 2 });
  assert.deepEqual(burden.materials, { asked: 3, saved: 2 });
  const before = { answers: new Set(['area']), files: new Set(['a']) };
  const shared = burdenOf(caseOf({}, { before }));
  assert.deepEqual(shared.fields, { asked: 4, saved: 2 });
  assert.deepEqual(shared.materials, { asked: 3, saved: 3 });
});

test('a certificate spares the paper, and so does a check of what an authority has issued; a scan does not', () => {
  assert.deepEqual(burdenOf(caseOf()).materials, { asked: 3, saved: 1 });
  const taken = caseOf({ materials: { licence: [{ ...scan, certificate }], plan: [scan] } });
  assert.deepEqual(burdenOf(taken).materials, { asked: 3, saved: 2 });
  const scanned = caseOf({ materials: { licence: [scan], plan: [scan], approval: [scan] } });
  assert.deepEqual(burdenOf(scanned).materials, { asked: 3, saved: 0 });
});

test('coming to a window counts, also for a correction and the result; what was received stays', () => {
  const clerk = { name: '周敏（云河区政务服务中心A03窗口李静代录）' };
  const submitted = { type: 'submitted', plan: {}, answers, materials: {} };
  const actions = [
    { actor: clerk, event: submitted },
    { actor: clerk, event: { type: 'corrected' } },
    { actor: { name: '周敏' }, event: { type: 'corrected' } },
    { actor: { name: '李静' }, event: { type: 'delivered', method: 'window' } },
  ] as unknown as BurdenOf['state']['actions'];
  assert.equal(burdenOf(caseOf({ actions })).visits, 3);
  const received = burdenAtReceipt(caseOf({ actions }));
  assert.equal(received.visits, 1);
  assert.deepEqual(received.materials, { asked: 3, saved: 1 });
});

test('never more is spared than was asked', () => {
  const file = fc.record({ certificate: fc.option(fc.constant(certificate), { nil: undefined }) });
  fc.assert(
    fc.property(
      fc.subarray([...fields]),
      fc.dictionary(
        fc.constantFrom(...papers),
        fc.array(
          file.map((one) => ({ ...scan, ...one })),
          { maxLength: 2 },
        ),
      ),
      fc.subarray([...fields]),
      fc.constantFrom('person' as const, 'company' as const),
      (answered, materials, before, applicantKind) => {
        const given = Object.fromEntries(answered.map((code) => [code, answers[code]]));
        const burden = burdenOf(
          caseOf(
            { answers: given, materials },
            { applicantKind, before: { answers: new Set(before), files: new Set() } },
          ),
        );
        for (const { asked, saved } of [burden.fields, burden.materials])
          assert.ok(saved >= 0 && saved <= asked);
      },
    ),
  );
});
