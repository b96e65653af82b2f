import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Hono } from 'hono';
import type { HttpEnv } from './http/env.ts';

export interface Assets {
  /** Address of an asset by its source name. */
  address(name: string): string;
  mount<E extends HttpEnv>(app: Hono<E>): void;
}

interface AssetFile {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | undefined;
  readonly brotli: Uint8Array<ArrayBuffer> | undefined;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** The built assets, a few kilobytes, served from memory; their names carry a digest, so they never expire. */
export async function openAssets(directory: string): Promise<Assets> {
  const manifest = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')) as Record<
    string,
    string
  >;
  const files = new Map<string, AssetFile>();
  for (const name of await readdir(directory)) {
    const type = types[extname(name)];
    if (type) files.set(name, await readAsset(join(directory, name), type));
  }
  return {
    address(name) {
      const address = manifest[name];
      if (!address) throw new Error(`no built asset ${name}`);
      return address;
    },
    mount(app) {
      app.get('/assets/:name', (c) => {
        const file = files.get(c.req.param('name'));
        if (!file) return c.notFound();
        const accepted = c.req.header('accept-encoding') ?? '';
        const [encoding, body] =
          file.brotli && accepted.includes('br')
            ? (['br', file.brotli] as const)
            : file.gzip && accepted.includes('gzip')
              ? (['gzip', file.gzip] as const)
              : ([undefined, file.plain] as const);
        return c.body(body, 200, {
          'content-type': file.type,
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'accept-encoding',
          ...(encoding ? { 'content-encoding': encoding } : {}),
        });
      });
    },
  };
}

async function readAsset(path: string, type: string): Promise<AssetFile> {
  const read = async (file: string) => {
    const bytes = await readFile(file).catch(() => undefined);
    return bytes && new Uint8Array(bytes);
  };
  return {
    type,
    plain: (await read(path)) ?? new Uint8Array(),
    gzip: await read(`${path}.gz`),
    brotli: await read(`${path}.br`),
  };
}
