import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Asks another program, where it is installed, whether a signature holds. */
export function checkWithPoppler(pdf: Buffer): void {
  if (spawnSync('pdfsig', ['-v']).error) return;
  const folder = mkdtempSync(join(tmpdir(), 'tongban-pdfsig-'));
  try {
    const file = join(folder, 'licence.pdf');
    writeFileSync(file, pdf);
    const { stdout } = spawnSync('pdfsig', [file], { encoding: 'utf8' });
    assert.match(stdout, /Signature is Valid/);
    assert.match(stdout, /Total document signed/);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
