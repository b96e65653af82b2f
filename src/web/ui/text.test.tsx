import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DateText } from './date-text.tsx';
import { MoneyText } from './money-text.tsx';
import { markupOf } from './render-for-test.tsx';
import { Section } from './section.tsx';

test('A calendar day never moves with the time zone; an instant is told in Beijing time', () => {
  assert.equal(
    markupOf(<DateText value="2026-11-22" />),
    '<time dateTime="2026-11-22">2026年11月22日</time>',
  );
  const late = new Date('2026-11-22T16:05:00Z');
  assert.match(markupOf(<DateText value={late} time />), />2026年11月23日 00:05</);
  assert.match(markupOf(<DateText value={late} />, 'en'), />23 November 2026</);
});

test('Money is grouped by thousands and keeps its cents only where there are some', () => {
  const expected = [
    [0, '0 元'],
    [1204.5, '1,204.50 元'],
    [1234567, '1,234,567 元'],
    [-1000, '-1,000 元'],
  ] as const;
  for (const [yuan, text] of expected) {
    assert.equal(markupOf(<MoneyText yuan={yuan} />), `<span class="money">${text}</span>`);
  }
  assert.equal(markupOf(<MoneyText yuan={0} freeWhenZero />), '不收费');
});

test('A section inside a section has a heading one level lower', () => {
  const markup = markupOf(
    <Section title="外">
      <Section title="内">x</Section>
    </Section>,
  );
  assert.match(markup, /<h2[^>]*>外<\/h2>/);
  assert.match(markup, /<h3[^>]*>内<\/h3>/);
});
