const { modules } = require('./architecture.ts');

const test = '\\.test\\.tsx?$';
const speaksSql =
  '(-store\\.ts|^src/platform/(database|postgres)/.*|^src/platform/(jobs|outbox)\\.ts|\\.test\\.ts)$';

/** No module knows a later one. */
const order = modules.slice(0, -1).map((name, index) => ({
  name: `${name}-before-later-modules`,
  comment: `${name} stands before these in architecture.ts: write to the outbox, and let the later module subscribe.`,
  severity: 'error',
  from: { path: `^src/modules/${name}/`, pathNot: test },
  to: { path: `^src/modules/(${modules.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...order,
    {
      name: 'module-is-listed',
      comment: 'Every folder of src/modules stands in architecture.ts.',
      severity: 'error',
      from: {},
      to: { path: '^src/modules/', pathNot: `^src/modules/(${modules.join('|')})/` },
    },
    {
      name: 'module-by-its-door',
      comment: 'A module is entered by its index.ts.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/[^/]+/', pathNot: '^src/modules/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'module-by-its-door-from-outside',
      comment: 'A module is entered by its index.ts, by the shells, the wiring and the tools as well.',
      severity: 'error',
      from: { path: '^(src/(web|app|main|platform|kernel)|tools|bench)' },
      to: { path: '^src/modules/[^/]+/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'kernel-is-pure',
      comment: 'The kernel is words and arithmetic: nothing of ours outside it, no input, no output.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: test },
      to: {
        path: ['^(src|tests|tools|bench)/', '^(node:)?(fs|net|http|https|child_process)(/|$)'],
        pathNot: '^src/kernel/',
      },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'Technique does not know what it is used for.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|web|app|main)' },
    },
    {
      name: 'design-system-knows-the-kernel-only',
      comment: 'Components have no domain word.',
      severity: 'error',
      from: { path: '^src/web/ui/', pathNot: test },
      to: { path: '^src/', pathNot: '^src/(web/ui|kernel)/' },
    },
    {
      name: 'modules-know-no-shell',
      comment: 'Pages of a slice call c.render(); the shell that mounted them decides what stands around.',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/(web/(portal|workbench)|app|main)' },
    },
    {
      name: 'only-stores-speak-sql',
      comment: 'SQL stands in *-store.ts and platform/database; everything else asks a store.',
      severity: 'error',
      from: { path: '^src/', pathNot: speaksSql },
      to: { path: '(^|(^|/)node_modules/)(kysely|pg|pg-[a-z-]+)(/|$)' },
    },
    {
      name: 'pages-ask-queries',
      comment: 'A page calls a query or a command, not the store; a type of the store is no call.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/(portal|workbench)/' },
      to: { path: '-store\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or a third holds what both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'program-without-tests',
      comment: 'What runs in production needs neither tests nor tools nor development packages.',
      severity: 'error',
      from: { path: '^src/', pathNot: `(${test}|-for-test\\.ts$)` },
      to: { path: '^(tests|tools|bench)/' },
    },
    {
      name: 'no-development-package-at-run-time',
      severity: 'error',
      from: { path: '^src/', pathNot: `(${test}|-for-test\\.ts$)` },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'every-import-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
