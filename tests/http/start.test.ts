import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startPostgres } from '../../src/platform/postgres/index.ts';
import { isAlive } from '../../src/platform/postgres/processes.ts';
import { Browser } from '../support/browser.ts';
import { endPrograms, startProgram } from '../support/program.ts';
import { root } from '../support/root.ts';

describe('starting the program', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tongban-start-'));
    chmodSync(folder, 0o755);
  });
  after(async () => {
    await endPrograms();
    rmSync(folder, { recursive: true });
  });

  test('loads the demo city, outlives kill -9, and stops its database in good order', async (t) => {
    const data = join(folder, 'data');
    const first = await startProgram({ TONGBAN_DATA: data });
    await first.ready();
    assert.match(first.printed(), /\/workbench/);
    assert.match(first.printed(), /\blin\b/);
    const person = new Browser(first.origin);
    const signedIn = await (await person.get('/sign-in')).submit({
      login: 'lin',
      password: 'yunxi-demo-2026',
    });
    assert.equal(signedIn.status, 200);
    await first.end('SIGKILL');

    const second = await startProgram({ TONGBAN_DATA: data });
    t.diagnostic(`the second start took ${Math.round(await second.ready())} ms`);
    const { pid } = await startPostgres({ dataDirectory: data });
    assert.equal(await second.end('SIGTERM'), 0);
    assert.equal(isAlive(pid), false);
  });

  test('names the file, the line and the fault of wrong content', async () => {
    const content = join(folder, 'content');
    cpSync(join(root, 'content'), content, { recursive: true });
    writeFileSync(join(content, 'topics', 'wrong.yaml'), '- code: wrong\n  nam: { zh: 错 }\n');
    const program = await startProgram({ TONGBAN_DATA: join(folder, 'other'), TONGBAN_CONTENT: content });
    assert.equal(await program.ended(), 1);
    assert.match(program.printed(), /topics\/wrong\.yaml:\d+ .*name?/);
    await (await startPostgres({ dataDirectory: join(folder, 'other') })).stop();
  });

  test('refuses production with what is left of the demonstration, and says all of it', async () => {
    const program = await startProgram({ TONGBAN_MODE: 'production', TONGBAN_DATA: join(folder, 'none') });
    assert.equal(await program.ended(), 1, program.printed());
    for (const setting of ['DATABASE_URL', 'DATABASE_APP_URL', 'TONGBAN_SECRET', 'TONGBAN_PUBLIC_URL']) {
      assert.match(program.printed(), new RegExp(setting));
    }
  });
});
