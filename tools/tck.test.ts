import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readXml } from './tck-xml.ts';

const model = `<?xml version="1.0"?>
<dmn:definitions xmlns:dmn="model">
  <dmn:itemDefinition name="tRow"><dmn:itemComponent name="amount"><dmn:typeRef>number</dmn:typeRef></dmn:itemComponent></dmn:itemDefinition>
  <dmn:itemDefinition name="tRows" isCollection="true"><dmn:typeRef>tRow</dmn:typeRef></dmn:itemDefinition>
  <dmn:inputData name="rows"><dmn:variable name="rows" typeRef="tRows"/></dmn:inputData>
  <dmn:inputData name="flag"><dmn:variable name="flag" typeRef="feel:boolean"/></dmn:inputData>
  <dmn:decision name="sum"><dmn:literalExpression><dmn:text><![CDATA[0.1 + 0.2]]></dmn:text></dmn:literalExpression></dmn:decision>
  <dmn:decision name="term"><dmn:literalExpression><dmn:text>duration(&quot;P26M&quot;)</dmn:text></dmn:literalExpression></dmn:decision>
  <dmn:decision name="big"><dmn:literalExpression><dmn:text>some row in rows satisfies row.amount &gt; 10</dmn:text></dmn:literalExpression></dmn:decision>
  <dmn:decision name="both"><dmn:literalExpression><dmn:text>flag and 1 &lt; 2</dmn:text></dmn:literalExpression></dmn:decision>
  <dmn:decision name="is"><dmn:literalExpression><dmn:text>flag = true</dmn:text></dmn:literalExpression></dmn:decision>
  <dmn:decision name="power"><dmn:literalExpression><dmn:text>2 ** 3</dmn:text></dmn:literalExpression></dmn:decision>
  <dmn:decision name="table"><dmn:decisionTable/></dmn:decision>
</dmn:definitions>`;

function suite(sum: string): string {
  const results = { sum, term: 'P2Y2M', big: 'true', both: '', is: 'false', power: '8', table: '1' };
  const nodes = Object.entries(results).map(
    ([name, value]) => `<resultNode name="${name}"><expected><value>${value}</value></expected></resultNode>`,
  );
  return `<testCases><modelName>0001-own.dmn</modelName><testCase id="001">
    <inputNode name="rows"><list><item><component name="amount"><value>11</value></component></item></list></inputNode>
    <inputNode name="flag"><value nil="true"/></inputNode>${nodes.join('')}</testCase></testCases>`;
}

const root = mkdtempSync(join(tmpdir(), 'tck-'));
const folder = join(root, 'compliance-level-2', '0001-own');

function run(): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'tck.ts'), root], {
    encoding: 'utf8',
  });
}

before(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '0001-own.dmn'), model);
});

after(() => rmSync(root, { recursive: true }));

describe('runner of the compatibility kit', () => {
  test('runs what belongs to the rule language and counts the rest', () => {
    writeFileSync(join(folder, '0001-own-test-01.xml'), suite('0.3'));
    const { status, stdout } = run();
    assert.match(stdout, /0001-own: 4 of 7 belong, 4 passed/);
    assert.match(stdout, /4 passed, 0 failed, 3 outside/);
    assert.equal(status, 0);
  });

  test('fails when a case that belongs gives another result', () => {
    writeFileSync(join(folder, '0001-own-test-01.xml'), suite('0.4'));
    const { status, stdout } = run();
    assert.match(stdout, /FAILED 001\/sum: 0.1 \+ 0.2 gave 0.30000000000000004, not 0.4/);
    assert.equal(status, 1);
  });
});

describe('XML of the kit', () => {
  test('has elements, attributes, text, CDATA and character references', () => {
    assert.deepEqual(
      readXml(`<?xml version="1.0"?><!-- <no/> --><a:b c='1' d:e="&lt;">x&#x4e2d;<![CDATA[<y>]]><f/></a:b>`),
      {
        name: 'b',
        attributes: { c: '1', e: '<' },
        children: [{ name: 'f', attributes: {}, children: [], text: '' }],
        text: 'x中<y>',
      },
    );
  });

  for (const document of ['<a><b></a></b>', '<a>', '</a>', '', '<!DOCTYPE a><a/>', '<a b=1/>']) {
    test(`refuses ${document}`, () => assert.throws(() => readXml(document)));
  }
});
