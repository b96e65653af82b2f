import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readTextOrNothing, root, say } from './project.mjs';

const environment = {
  ...process.env,
  NODE_ENV: 'test',
  PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
};
const typescript = ['--import', 'tsx'];

/** Each check counts as one test in the last line. */
const checks = [
  { name: 'Format and lint', args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '.'] },
  { name: 'Types', args: ['node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'Structure', args: [...typescript, 'tools/check-structure.ts'] },
  { name: 'SQL', args: [...typescript, 'tools/check-sql.ts'] },
  { name: 'Lock file', args: [...typescript, 'tools/check-lock-file.ts'] },
  { name: 'Unused code', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'Content', args: [...typescript, 'tests/support/prepare.ts', 'start'] },
  { name: 'Catalogue', args: [...typescript, 'tools/catalogue-check.ts', '--severity', 'error'] },
  { name: 'Navigators', args: [...typescript, 'tools/guidance-check.ts'] },
];

const suites = [
  { name: 'Unit tests', files: 'src/**/*.test.{ts,tsx}', also: '{tools,tests/support,bench}/**/*.test.ts' },
  { name: 'HTTP tests', files: 'tests/http/**/*.test.ts', needsSystem: true },
  { name: 'Faults', files: 'tests/faults/**/*.test.ts', needsSystem: true, together: 1 },
  { name: 'Journeys in a browser', files: 'tests/journeys/**/*.test.ts', needsSystem: true },
];

/**
 * `--checks-only` stops before the tests; file names run just these tests.
 * @returns the exit code
 */
export async function runChecksAndTests(args) {
  const files = args.filter((arg) => !arg.startsWith('-'));
  const total = { passed: 0, failed: 0, skipped: 0, names: [] };
  if (files.length === 0) for (const check of checks) add(total, runCheck(check));
  if (!args.includes('--checks-only')) {
    const chosen = files.length > 0 ? [{ name: 'Tests', files, needsSystem: true }] : suites;
    for (const suite of chosen) add(total, runSuite(suite));
  }
  runNode([...typescript, 'tests/support/prepare.ts', 'stop']);
  if (total.names.length > 0) say(`\nFailed:\n${total.names.map((name) => `  ✖ ${name}`).join('\n')}`);
  say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
}

function runCheck({ name, args }) {
  return timed(name, () => (runNode(args) ? { passed: 1 } : { failed: 1, names: [name] }));
}

function runSuite({ name, files, also = [], needsSystem = false, together = availableParallelism() }) {
  const found = globSync([files, also].flat(), { cwd: root }).sort();
  if (found.length === 0) return {};
  return timed(name, () => {
    if (needsSystem && !prepareSystem()) return { failed: 1, names: [`${name}: the system under test`] };
    if (found.some((file) => file.includes('journeys')))
      runNode([...typescript, 'tests/support/unpack-chromium.ts']);
    return runTests(name, found, together);
  });
}

/** The browser files as they are served, and a database server with the template of the test databases. */
function prepareSystem() {
  return runNode(['scripts/build.mjs']) && runNode([...typescript, 'tests/support/prepare.ts', 'start']);
}

function runTests(name, files, together) {
  const record = join(root, '.tongban', `${name.toLowerCase().replaceAll(' ', '-')}.tap`);
  mkdirSync(join(root, '.tongban'), { recursive: true });
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${record}`],
  ];
  const isGood = runNode([
    ...typescript,
    '--test',
    '--test-timeout=300000',
    `--test-concurrency=${together}`,
    ...reporters,
    ...files,
  ]);
  return countTests(readTextOrNothing(record) ?? '', isGood);
}

/** A run that ended badly counts as one failure at least, whatever its record says. */
function countTests(record, isGood) {
  const count = (word) => Number(record.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return {
    passed: count('pass'),
    failed: isGood ? failed : Math.max(failed, 1),
    skipped: count('skipped') + count('todo'),
    names: failedTests(record),
  };
}

/** A suite fails with its test, so that only the innermost names say something. */
function failedTests(record) {
  const failed = [...record.matchAll(/^( *)not ok \d+ - (.*)$/gm)];
  return failed
    .filter(([, indent], index) => index === 0 || indent.length >= failed[index - 1][1].length)
    .map(([, , name]) => name);
}

function runNode(args) {
  return (
    spawnSync(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: environment,
    }).status === 0
  );
}

function timed(name, work) {
  say(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}`);
  const started = performance.now();
  const result = work();
  say(
    `── ${name}: ${result.failed ? 'FAILED' : 'passed'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return result;
}

function add(total, { passed = 0, failed = 0, skipped = 0, names = [] }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  total.names.push(...names);
}
