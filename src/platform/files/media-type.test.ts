import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MediaType, mediaTypeNamed, recogniseMediaTypes } from './media-type.ts';

const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const zip = Buffer.from('PK\x03\x04', 'latin1');
const nothing = Buffer.alloc(0);

const cases: readonly [name: string, head: Buffer, tail: Buffer, expected: MediaType | undefined][] = [
  ['身份证.JPG', Buffer.from('ffd8ffe0', 'hex'), nothing, 'image/jpeg'],
  ['图纸.pdf', Buffer.from('\n%PDF-1.7'), nothing, 'application/pdf'],
  ['照片.webp', Buffer.from('RIFF\0\0\0\0WEBP'), nothing, 'image/webp'],
  ['动画.gif', Buffer.from('GIF89a'), nothing, undefined],
  ['声音.webp', Buffer.from('RIFF\0\0\0\0WAVE'), nothing, undefined],
  ['证照.ofd', zip, Buffer.from('…OFD.xml…'), 'application/ofd'],
  [
    '章程.docx',
    zip,
    Buffer.from('…word/document.xml…'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['章程.docx', zip, Buffer.from('…evil.exe…'), undefined],
  ['旧表.xls', compound, nothing, 'application/vnd.ms-excel'],
  ['旧文.doc', compound, nothing, 'application/msword'],
  ['旧文.pdf', compound, nothing, undefined],
  ['事项.jsonl', Buffer.from(' {"a":1}\n'), nothing, 'application/json'],
  ['事项.json', Buffer.from('hello'), nothing, undefined],
  ['没有扩展名', Buffer.from('%PDF-1.7'), nothing, undefined],
];

for (const [name, head, tail, expected] of cases) {
  test(`${name} (${head.toString('latin1').slice(0, 4).trim()}) is ${expected ?? 'not accepted'}`, () => {
    assert.equal(mediaTypeNamed(recogniseMediaTypes(head, tail), name), expected);
  });
}
