import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';

const project = join(import.meta.dirname, '..');

/** A small project that keeps every rule; each fault below breaks one. */
const sound: Record<string, string> = {
  'src/kernel/date.ts': 'export const today = 1;',
  'src/platform/clock.ts': "import { today } from '../kernel/date.ts';\nexport const clock = today;",
  'src/platform/database/index.ts': "export { Client } from 'pg';",
  'src/web/ui/button.tsx':
    "import { today } from '../../kernel/date.ts';\nexport const Button = () => <b>{today}</b>;",
  'src/web/portal/shell.tsx': "export { agency } from '../../modules/agencies/index.ts';",
  'src/modules/agencies/index.ts': "export { agency } from './agency.ts';",
  'src/modules/agencies/agency.ts': "export { findAgency as agency } from './agency-store.ts';",
  'src/modules/agencies/agency-store.ts': "import { sql } from 'kysely';\nexport const findAgency = sql;",
  'src/modules/procedures/index.ts': "export { step } from './step.ts';",
  'src/modules/procedures/step.ts':
    "import { agency } from '../agencies/index.ts';\nexport const step = agency;",
  'src/app.ts':
    "export { agency } from './modules/agencies/index.ts';\nexport { step } from './modules/procedures/index.ts';",
};

const faults: { rule: string; file: string; text: string }[] = [
  {
    rule: 'agencies-before-later-modules',
    file: 'src/modules/agencies/a.ts',
    text: "export * from '../procedures/index.ts';",
  },
  { rule: 'module-is-listed', file: 'src/modules/stray/a.ts', text: "export * from './b.ts';" },
  {
    rule: 'module-by-its-door',
    file: 'src/modules/procedures/a.ts',
    text: "export * from '../agencies/agency.ts';",
  },
  {
    rule: 'module-by-its-door-from-outside',
    file: 'src/web/portal/a.ts',
    text: "export * from '../../modules/agencies/agency.ts';",
  },
  { rule: 'kernel-is-pure', file: 'src/kernel/a.ts', text: "export * from '../platform/clock.ts';" },
  { rule: 'kernel-is-pure', file: 'src/kernel/b.ts', text: "export { readFile } from 'node:fs/promises';" },
  {
    rule: 'platform-knows-no-module',
    file: 'src/platform/a.ts',
    text: "export * from '../modules/agencies/index.ts';",
  },
  {
    rule: 'design-system-knows-the-kernel-only',
    file: 'src/web/ui/a.tsx',
    text: "export * from '../../platform/clock.ts';",
  },
  {
    rule: 'modules-know-no-shell',
    file: 'src/modules/agencies/b.ts',
    text: "export * from '../../web/portal/shell.tsx';",
  },
  {
    rule: 'only-stores-speak-sql',
    file: 'src/modules/agencies/portal/a.tsx',
    text: "export { sql } from 'kysely';",
  },
  {
    rule: 'only-stores-speak-sql',
    file: 'src/modules/agencies/c.ts',
    text: "import type { Client } from 'pg';\nexport type C = Client;",
  },
  {
    rule: 'pages-ask-queries',
    file: 'src/modules/agencies/workbench/a.ts',
    text: "export * from '../agency-store.ts';",
  },
  {
    rule: 'no-cycle',
    file: 'src/kernel/c.ts',
    text: "import type { D } from './d.ts';\nexport type C = D | 1;",
  },
  { rule: 'program-without-tests', file: 'src/platform/b.ts', text: "export * from '../../tools/tool.ts';" },
  {
    rule: 'no-development-package-at-run-time',
    file: 'src/platform/c.ts',
    text: "export * from 'fast-check';",
  },
  { rule: 'every-import-is-found', file: 'src/platform/d.ts', text: "export * from './nowhere.ts';" },
];

const others = {
  'src/kernel/d.ts': "import type { C } from './c.ts';\nexport type D = C;",
  'src/modules/stray/b.ts': 'export const b = 1;',
};

describe('the structure check', () => {
  const root = mkdtempSync(join(tmpdir(), 'tongban-structure-'));

  function put(file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }

  function check(): { status: number | null; stdout: string } {
    const args = ['--import', import.meta.resolve('tsx'), join(project, 'tools', 'check-structure.ts'), root];
    return spawnSync(process.execPath, args, { encoding: 'utf8' });
  }

  before(() => {
    for (const name of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']) {
      cpSync(join(project, name), join(root, name));
    }
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
    for (const folder of ['tests', 'bench']) mkdirSync(join(root, folder));
    put('architecture.ts', "export const modules = ['agencies', 'procedures'];");
    put('tools/tool.ts', 'export const tool = 1;');
    for (const [file, text] of Object.entries(sound)) put(file, text);
  });

  after(() => rmSync(root, { recursive: true }));

  test('accepts a sound project and says how much it read', () => {
    const { status, stdout } = check();
    assert.match(stdout, /^12 files read, \d+ imports/);
    assert.equal(status, 0, stdout);
  });

  test('finds what breaks a rule, each fault under the name of its rule', () => {
    for (const [file, text] of Object.entries(others)) put(file, text);
    for (const { file, text } of faults) put(file, text);
    const { status, stdout } = check();
    assert.equal(status, 1);
    for (const { rule, file } of faults)
      assert.ok(stdout.includes(`${rule}: ${file} → `), `${rule} in ${file}\n${stdout}`);
  });
});
