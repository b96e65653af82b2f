import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTypeScript from 'dependency-cruiser/config-utl/extract-ts-config';

/** Another folder can be named, so that the test can plant faults. */
const root = process.argv[2] ?? join(import.meta.dirname, '..');
const folders = ['src', 'tests', 'tools', 'bench'].filter((folder) => existsSync(join(root, folder)));

/** Checks the imports of all sources against the rules in .dependency-cruiser.cjs. */
async function checkStructure(): Promise<string[]> {
  const options = await extractOptions(join(root, '.dependency-cruiser.cjs'));
  const { output } = await cruise(folders, options, undefined, {
    tsConfig: extractTypeScript(join(root, 'tsconfig.json')),
  });
  const { modules, summary } = output as ICruiseResult;
  const seen = new Set(modules.map(({ source }) => source));
  // A cruiser that cannot read TypeScript finds nothing to complain about; so what it has read is compared.
  const files = globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: root },
  );
  const unread = files.filter((file) => !seen.has(file));
  report(`${files.length - unread.length} files read, ${summary.totalDependenciesCruised ?? 0} imports.`);
  return [...unread.map((file) => `${file} was not read`), ...summary.violations.map(describe)];
}

function describe({ rule, from, to, cycle, comment }: IViolation): string {
  const path = cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : `${from} → ${to}`;
  return `${rule.name}: ${path}${comment ? `\n    ${comment}` : ''}`;
}

function report(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.chdir(root);
const faults = await checkStructure();
for (const fault of faults) report(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
