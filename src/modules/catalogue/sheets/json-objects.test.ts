import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type JsonPiece, jsonObjects } from './json-objects.ts';

const limits = { characters: 10_000, depth: 10 };

async function cut(text: string, size = text.length || 1, given = limits) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const cut: JsonPiece[] = [];
  for await (const piece of jsonObjects(pieces(), given)) cut.push(piece);
  return cut;
}

describe('objects of a long JSON text', () => {
  test('come back the same from an array, from lines and from an indented file, in pieces of any size', async () => {
    const object = fc.dictionary(
      fc.string({ unit: fc.constantFrom(...'a"\\{}[],\n事') }),
      fc.jsonValue({ maxDepth: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(object, { maxLength: 4 }),
        fc.integer({ min: 1, max: 50 }),
        async (all, size) => {
          const texts = [
            `[\n${all.map((each) => JSON.stringify(each)).join(',\n')}\n]`,
            all.map((each) => `${JSON.stringify(each)}\r\n`).join(''),
            `\ufeff${JSON.stringify(all, null, 2)}`,
          ];
          for (const text of texts) {
            const read = (await cut(text, size)).map((piece) => JSON.parse(piece.text ?? 'null'));
            assert.deepEqual(read, JSON.parse(JSON.stringify(all)));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('each says the line on which it begins', async () => {
    assert.deepEqual(
      (await cut('[\n{"a":1},\n\n{\n "b":2\n}\n]')).map(({ line }) => line),
      [2, 4],
    );
  });

  test('what is no object is told once a line, and the next one is read', async () => {
    assert.deepEqual(await cut('hello 1 2\n{"a":1}\n{"b":\n{"c":{"d":"}"}}\n"x"'), [
      { line: 1, text: undefined },
      { line: 2, text: '{"a":1}' },
      { line: 3, text: undefined },
      { line: 4, text: '{"c":{"d":"}"}}' },
      { line: 5, text: undefined },
    ]);
  });

  test('a text without its quotation mark spoils its line alone', async () => {
    assert.deepEqual(
      (await cut('{"a":"1}\n{"b":2}')).map(({ text }) => text),
      [undefined, '{"b":2}'],
    );
  });

  test('what is too long or too deep is given up, and the next one is read', async () => {
    const deep = `${'{"a":'.repeat(50)}1${'}'.repeat(50)}`;
    const long = JSON.stringify({ a: 'x'.repeat(20_000) });
    for (const text of [deep, long]) {
      assert.deepEqual(
        (await cut(`${text}\n{"b":2}`, 100)).map((piece) => piece.text),
        [undefined, '{"b":2}'],
      );
    }
  });
});
