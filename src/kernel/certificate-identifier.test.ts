import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  isCertificateIdentifier,
  makeCertificateIdentifier,
  parseCertificateIdentifier,
} from './certificate-identifier.ts';

/** Identifiers printed on certificates in use, and in the interfaces that exchange them. */
const published = [
  '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0',
  '1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F',
  '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S',
];

const identifier = makeCertificateIdentifier({
  type: '11100000000013338W009',
  issuer: '11440000006939756B',
  serial: 'SP2026000001',
  version: '001',
});

describe('certificate identifier', () => {
  for (const text of published) {
    test(`accepts ${text}`, () => assert.ok(isCertificateIdentifier(text)));
  }

  test('reads its parts, also from copied text', () => {
    assert.deepEqual(parseCertificateIdentifier(` ${identifier.toLowerCase()}\n`), {
      identifier,
      type: '11100000000013338W009',
      issuer: '11440000006939756B',
      serial: 'SP2026000001',
      version: '001',
    });
  });

  for (const text of [
    '',
    '1.2.156.3005.2',
    identifier.slice(0, -1),
    identifier.replace('1.2.156.3005.2', '1.2.156.3005.3'),
  ]) {
    test(`refuses “${text}”`, () => {
      assert.throws(() => parseCertificateIdentifier(text), { code: 'certificate-identifier-invalid' });
    });
  }

  test('any one changed character is noticed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: identifier.length - 1 }),
        fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
        (at, character) => {
          const changed = identifier.slice(0, at) + character + identifier.slice(at + 1);
          assert.equal(isCertificateIdentifier(changed), changed === identifier);
        },
      ),
    );
  });

  test('cannot be made for an issuer whose credit code is wrong', () => {
    const parts = { type: '11100000000013338W009', serial: '1', version: '001' };
    assert.throws(() => makeCertificateIdentifier({ ...parts, issuer: '11440000006939756C' }), TypeError);
  });
});
