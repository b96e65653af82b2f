import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Figure } from '../figure.ts';
import { root } from '../program.ts';

/** Imports a province's file as `npm run import` does, and then once more. */
export async function measureImport(data: string, file: string, items: number): Promise<Figure[]> {
  const first = await runImport(data, file);
  const second = await runImport(data, file);
  return [
    {
      name: `import of ${items} items`,
      value: first,
      unit: 's',
      target: { atMost: 20 },
      note: `the same file again: ${second.toFixed(1)} s`,
    },
  ];
}

/** @returns seconds */
async function runImport(data: string, file: string): Promise<number> {
  const started = performance.now();
  const mapping = join('content', 'import-mappings', 'guangdong.yaml');
  const tool = ['--import', 'tsx', join('tools', 'import-items.ts'), file, '--mapping', mapping];
  const child = spawn(process.execPath, tool, {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', TONGBAN_DATA: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return (performance.now() - started) / 1000;
}
