import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../../platform/content.ts';
import { checkTemplates } from './check-templates.ts';
import { fillIn } from './fill-in.ts';
import { DocumentTemplate } from './template.ts';

test('the templates of the city are whole', async () => {
  const entries = await readContent('content/document-templates', DocumentTemplate);
  assert.ok(entries.length >= 9);
  assert.deepEqual(checkTemplates(entries), []);
});

test('faults of a template are named with file and line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongban-documents-'));
  writeFileSync(
    join(folder, 'wrong.yaml'),
    `- code: wrong
  version: 1
  event: forgotten
  character: 错
  title: { zh: 通知书, en: Notice }
  article: 第一条
  paragraphs:
    - zh: '{you}，{reasons}'
      en: '{reasons}'
    - part: note
      label: { zh: 备注, en: Note }
    - part: note
      label: { zh: 备注, en: Note }
      text: { zh: '{secret}', en: nothing }
`,
  );
  const faults = checkTemplates(await readContent(folder, DocumentTemplate));
  rmSync(folder, { recursive: true });
  assert.deepEqual(
    faults.map(({ line, path }) => `${line} ${path}`),
    ['3 event', '8 paragraphs.0.zh', '9 paragraphs.0.en', '14 paragraphs.2.text.zh', '12 paragraphs.2.part'],
  );
});

test('a paragraph of which a fact is empty is left out; one that is missing is a fault', () => {
  const facts = { reasons: { zh: '' }, basis: { zh: '' }, you: { zh: '您', en: 'you' } };
  assert.equal(fillIn({ zh: '理由：{reasons}' }, facts), undefined);
  assert.deepEqual(fillIn({ zh: '{you}{basis}好', en: 'Hello {you}' }, facts), {
    zh: '您好',
    en: 'Hello you',
  });
  assert.throws(() => fillIn({ zh: '{nothing}' }, facts), TypeError);
});
