import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAll, parseHtml, textOf } from './html.ts';

test('reads elements, attributes, void elements and character references', () => {
  const document = parseHtml(
    '<!DOCTYPE html><p class="a &amp; b" hidden>政务<br/>服务 &lt;1&gt; &#x4E00;<input name="q" value="x &quot;y&quot;"></p>',
  );
  const [paragraph] = findAll(document, 'p');
  assert.deepEqual(paragraph?.attributes, { class: 'a & b', hidden: '' });
  assert.equal(paragraph && textOf(paragraph), '政务服务 <1> 一');
  assert.equal(findAll(document, 'input')[0]?.attributes.value, 'x "y"');
});

test('leaves out what scripts and styles hold', () => {
  const document = parseHtml('<script>if (a < b) "</p>";</script><style>a > b {}</style><p>正文</p>');
  assert.equal(textOf(document), '正文');
});

test('a page whose elements do not nest is refused', () => {
  assert.throws(() => parseHtml('<p><b>x</p></b>'), /closes another/);
  assert.throws(() => parseHtml('<div><p>x</p>'), /not closed/);
});
