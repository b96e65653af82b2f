import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { complete, findMissing } from './lock-file.ts';

/** Checks that `npm ci` accepts package-lock.json everywhere; `--write` adds what is missing. */
const path = join(import.meta.dirname, '..', 'package-lock.json');
const text = readFileSync(path, 'utf8');
const missing = findMissing(text);
if (process.argv.includes('--write')) {
  writeFileSync(path, complete(text));
} else {
  for (const { name, version } of missing) process.stdout.write(`${name} ${version} is missing\n`);
  if (missing.length > 0) {
    process.stdout.write('Run: node scripts/run.mjs tools/check-lock-file.ts --write\n');
    process.exitCode = 1;
  }
}
