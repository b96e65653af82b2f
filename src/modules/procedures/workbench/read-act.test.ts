import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Refusal } from '../../../kernel/refusal.ts';
import { readAct } from './read-act.ts';

function read(act: string, fields: Record<string, string> = {}) {
  return readAct(act, new URLSearchParams(fields));
}

/** Fields of the faults, in order. */
function faultsOf(act: string, fields: Record<string, string> = {}): string[] {
  try {
    read(act, fields);
    return [];
  } catch (error) {
    assert.ok(error instanceof Refusal && error.code === 'act-invalid', String(error));
    assert.ok(error.faults.every(({ message }) => /[一-龥]/.test(message.zh) && message.en));
    return error.faults.map(({ field }) => field);
  }
}

test('an act without fields needs none', () => {
  assert.deepEqual(read('accept', { task: 'acceptance/accept' }), {
    act: 'accept',
    task: 'acceptance/accept',
  });
  assert.deepEqual(read('issue'), { act: 'issue', task: undefined });
});

describe('reasons', () => {
  for (const act of ['refuse', 'refuse-acceptance', 'object']) {
    test(`${act} needs them, spaces are none`, () => {
      assert.deepEqual(faultsOf(act, { reasons: ' \n ' }), ['reasons']);
      assert.deepEqual(faultsOf(act, { reasons: '字'.repeat(4001) }), ['reasons']);
      assert.deepEqual(faultsOf(act, { reasons: '不符合第三十三条' }), []);
    });
  }

  test('an opinion may be empty', () => {
    assert.deepEqual(read('approve'), { act: 'approve', task: undefined, opinion: '' });
  });
});

describe('points of a correction', () => {
  test('keep their order and subject; an empty one is none; the application as a whole has no subject', () => {
    const act = read('request-correction', {
      points: '3',
      'points.0.subject': 'layout',
      'points.0.text': ' 布局图没有标尺寸 ',
      'points.1.subject': '_whole',
      'points.1.text': '  ',
      'points.2.subject': '_whole',
      'points.2.text': '没有签名',
    });
    assert.deepEqual(act, {
      act: 'request-correction',
      task: undefined,
      points: [
        { subject: 'layout', text: '布局图没有标尺寸' },
        { subject: '', text: '没有签名' },
      ],
    });
  });

  test('there must be one', () => {
    assert.deepEqual(faultsOf('request-correction', { points: '2' }), ['points.0.text']);
  });

  test('a long one is named where it stands in the form, though an empty one stands before it', () => {
    const fields = {
      points: '3',
      'points.0.text': '缺图',
      'points.1.text': '',
      'points.2.text': '字'.repeat(1001),
    };
    assert.deepEqual(faultsOf('request-correction', fields), ['points.2.text']);
  });

  test('what is posted beyond twenty is not read', () => {
    const fields = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`points.${index}.text`, '缺']),
    );
    const act = read('request-correction', { points: '30', ...fields });
    assert.equal(act.act === 'request-correction' && act.points.length, 20);
  });
});

describe('numbers and choices', () => {
  test('days are whole numbers in their range', () => {
    for (const days of ['', '0', '16', '2.5', 'zwei']) {
      assert.deepEqual(faultsOf('extend', { days, reasons: '复杂' }), ['days'], days);
    }
    assert.deepEqual(read('extend', { days: '15', reasons: '复杂' }), {
      act: 'extend',
      days: 15,
      reasons: '复杂',
    });
  });

  test('a special procedure is named with basis and length', () => {
    assert.deepEqual(faultsOf('pause'), ['kind', 'basis', 'expectedDays']);
    assert.deepEqual(faultsOf('pause', { kind: 'appraisal', basis: '第四十五条', expectedDays: '10' }), []);
  });

  test('a method of delivery is one of three', () => {
    assert.deepEqual(faultsOf('deliver', { method: 'pigeon' }), ['method']);
    assert.deepEqual(faultsOf('deliver', { method: 'post', note: 'EX1234567' }), []);
  });
});
