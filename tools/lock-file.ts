import { z } from 'zod';

const LockedPackage = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

const LockFile = z.looseObject({ packages: z.record(z.string(), LockedPackage) });

/** A package for another system that the lock file leaves out. */
export interface MissingPackage {
  readonly name: string;
  readonly version: string;
  readonly isDevelopment: boolean;
}

/**
 * npm leaves out optional packages the registry does not have, and `npm ci` then refuses the whole file
 * (npm/cli#9846).
 */
export function findMissing(text: string): MissingPackage[] {
  const { packages } = LockFile.parse(JSON.parse(text));
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, isDevelopment: dev })),
  );
}

/** The same file with an entry for each of them, in npm's own order and layout. */
export function complete(text: string): string {
  const lock: { packages: Record<string, unknown> } = JSON.parse(text);
  const added = findMissing(text).map(
    (missing) => [`node_modules/${missing.name}`, entryOf(missing)] as const,
  );
  const { '': project = {}, ...others } = { ...lock.packages, ...Object.fromEntries(added) };
  const sorted = Object.entries(others).sort(([one], [other]) => one.localeCompare(other, 'en'));
  return `${JSON.stringify({ ...lock, packages: { '': project, ...Object.fromEntries(sorted) } }, undefined, 2)}\n`;
}

const systems = [
  'android',
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'aix',
];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

/** Such packages carry system, processor and C library in their names. */
function entryOf({ name, version, isDevelopment }: MissingPackage): Record<string, unknown> {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const system = systems.find((word) => words.includes(word));
  const processor = processors.find((word) => words.includes(word));
  const library = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(isDevelopment ? { dev: true } : {}),
    ...(system === 'linux' ? { libc: [library] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}
