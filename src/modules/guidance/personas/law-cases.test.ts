import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseDate } from '../../../kernel/date.ts';
import { readContent } from '../../../platform/content.ts';
import { readContentCatalogue } from '../../catalogue/index.ts';
import { readContentNavigators } from '../load/content-navigators.ts';
import { checkPersonas } from './check-personas.ts';
import { differencesFromLaw } from './differences-from-law.ts';
import { Persona } from './persona.ts';

const content = join(import.meta.dirname, '../../../../content');
const today = parseDate('2026-11-22');

describe('what the law gives sample people', async () => {
  const { subjects, surroundings } = await readContentCatalogue(content, { certificates: [], today });
  const items = subjects.map(({ item }) => item);
  const { dictionary } = surroundings;
  const navigators = await readContentNavigators(content, { items, dictionary, today });
  const personas = await readContent(join(content, 'personas'), Persona);

  test('concerns at least ten of them, some who may apply and some who may not', () => {
    const cases = personas.flatMap(({ value }) => value.cases);
    assert.ok(cases.length >= 10);
    assert.ok(cases.filter(({ result }) => result === 'eligible').length >= 4);
    assert.deepEqual(
      checkPersonas(
        personas,
        items.filter(({ handlingItem }) => !handlingItem),
        dictionary,
      ),
      [],
    );
  });

  for (const { value: persona } of personas) {
    for (const lawCase of persona.cases) {
      test(`is what the navigator gives ${persona.name.zh}: ${persona.about.zh}`, () => {
        const navigator = navigators.find(({ code }) => code === lawCase.item);
        assert.ok(navigator);
        assert.deepEqual(differencesFromLaw(navigator, persona, lawCase), []);
      });
    }
  }
});
