import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointCount, typedPoints, withoutPoint, withPoint } from './points.ts';

const form = new URLSearchParams({
  task: 'acceptance/accept',
  expectedSequence: '1',
  points: '3',
  'points.0.subject': 'layout',
  'points.0.text': '没有标尺寸',
  'points.1.subject': '_whole',
  'points.1.text': '没有签名',
  'points.2.subject': 'staff',
  'points.2.phrase': '已过有效期。',
  'points.2.text': '第2人的健康证明',
});

const texts = (shown: URLSearchParams) =>
  typedPoints(shown).map((point) => `${point.subject}: ${point.text}`);

test('one more point changes nothing that was typed', () => {
  const more = withPoint(form);
  assert.equal(pointCount(more), 4);
  assert.deepEqual(texts(more), texts(form));
  assert.equal(more.get('task'), 'acceptance/accept');
});

test('taking one out moves the later ones up and keeps the rest of the form', () => {
  const less = withoutPoint(form, 0);
  assert.equal(pointCount(less), 2);
  assert.deepEqual(texts(less), [': 没有签名', 'staff: 已过有效期。第2人的健康证明']);
  assert.equal(less.get('points.2.text'), null);
  assert.equal(less.get('expectedSequence'), '1');
});

test('one point always stays, and there are never more than twenty', () => {
  const single = withoutPoint(new URLSearchParams({ points: '1', 'points.0.text': '缺图' }), 0);
  assert.equal(pointCount(single), 1);
  assert.deepEqual(texts(single), []);
  assert.equal(pointCount(withPoint(new URLSearchParams({ points: '20' }))), 20);
  for (const points of ['-3', '2000', 'zwei', '2.7']) {
    const count = pointCount(new URLSearchParams({ points }));
    assert.ok(count >= 1 && count <= 20 && Number.isInteger(count), points);
  }
});
