import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Form } from './form.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { pathIn } from './link.tsx';
import { markupOf } from './render-for-test.tsx';

test('English pages stay below /en, everything else keeps its address', () => {
  const expected = [
    ['/', '/en'],
    ['/items/1?a=b', '/en/items/1?a=b'],
    ['#main', '#main'],
    ['https://example.test/', 'https://example.test/'],
    ['//example.test/', '//example.test/'],
  ] as const;
  for (const [to, href] of expected) {
    assert.equal(pathIn(to, 'en'), href);
    assert.equal(pathIn(to, 'zh-CN'), to);
  }
});

test('A form that posts carries the token and the locale; one that asks carries no token', () => {
  const posting = markupOf(<Form action="/apply">x</Form>, 'en');
  assert.match(posting, /action="\/en\/apply"/);
  assert.match(posting, /name="_csrf" value="token"/);
  assert.doesNotMatch(
    markupOf(
      <Form action="/search" method="get">
        x
      </Form>,
    ),
    /_csrf/,
  );
});

test('The language switch leads to the same page, query included', () => {
  assert.match(markupOf(<LanguageSwitch />, 'zh-CN', '/search?q=x'), /href="\/en\/search\?q=x"[^>]*>English/);
  assert.match(markupOf(<LanguageSwitch />, 'en', '/search?q=x'), /href="\/search\?q=x"[^>]*>中文/);
});

test('Enter in a form with files never presses a remove button', () => {
  const markup = markupOf(
    <Form action="/apply" files enter={{ name: 'action', value: 'save' }}>
      <button type="submit" name="remove" value="1">
        移除
      </button>
    </Form>,
  );
  assert.match(
    markup.match(/<button[^>]*>/)?.[0] ?? '',
    /name="action" value="save"|value="save" name="action"/,
  );
});
