import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../../platform/content.ts';
import { NoticeTemplate } from '../template.ts';
import { checkTemplates } from './check-templates.ts';

test('the templates of the city are whole', async () => {
  const entries = await readContent('content/notice-templates', NoticeTemplate);
  assert.ok(entries.length > 10);
  assert.deepEqual(checkTemplates(entries), []);
});

test('faults are named with file and line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongban-templates-'));
  writeFileSync(
    join(folder, 'wrong.yaml'),
    `- code: wrong
  event: case.forgotten
  to: applicant
  subject: { zh: '您的“{item}”', en: 'Your “{item}”' }
  text:
    zh: 理由：{reasons}
    en: 'Reasons: {reasons}'
  sms:
    zh: '{agency}通知您'
    en: From {agency}
  link: /my/cases/{number}
`,
  );
  const faults = checkTemplates(await readContent(folder, NoticeTemplate));
  rmSync(folder, { recursive: true });
  assert.deepEqual(
    faults.map(({ line, path }) => `${line} ${path}`),
    [
      '2 event',
      '4 subject.zh',
      '4 subject.en',
      '6 text.zh',
      '7 text.en',
      '9 sms.zh',
      '10 sms.en',
      '11 link.zh',
      '11 link.en',
    ],
  );
  assert.match(faults[0]?.message ?? '', /case\.forgotten/);
});
