import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules } from '../architecture.ts';
import { findForeignDefinitions, findForeignTables, findStraySql } from './sql-references.ts';

const root = join(import.meta.dirname, '..');
const schemas = [...modules, 'platform'];

/** Checks that SQL stands in stores, and that stores and migrations stay in their module's schema. */
function checkSql(): string[] {
  return globSync('src/**/*.{ts,tsx,sql}', { cwd: root }).flatMap((path) => {
    const source = { path, text: readFileSync(join(root, path), 'utf8') };
    const faults = [
      ...(path.endsWith('.sql') ? [] : findStraySql(source)),
      ...findForeignTables(source, schemas),
      ...findForeignDefinitions(source, schemas),
    ];
    return faults.map(({ line, message }) => `${path}:${line} ${message}`);
  });
}

const faults = checkSql();
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
