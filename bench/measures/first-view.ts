import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { foodLicence } from '../../tests/support/food-licence.ts';
import type { Figure } from '../figure.ts';
import { type Answer, HttpClient } from '../http-client.ts';
import type { Program } from '../program.ts';

/** One of every kind of public page. */
const pages = [
  '/',
  '/en',
  '/personal',
  '/business',
  '/topics',
  '/topics/permits',
  '/events/opening-a-restaurant',
  '/agencies',
  '/agencies/yunhe-market-regulation',
  '/regions',
  '/regions/990102',
  '/search?q=%E9%A3%9F%E5%93%81',
  `/items/${foodLicence}`,
  `/en/items/${foodLicence}`,
  '/verify',
  '/sign-in',
  '/register',
  '/about',
  '/accessibility',
  '/sitemap',
];

/** What a browser accepts today, and what every browser accepts. */
const encodings = ['gzip, deflate, br, zstd', 'gzip'] as const;

/** Bytes on the wire of a first visit, without pictures: the page, its styles and its scripts. */
export async function measureFirstView({ origin }: Program): Promise<Figure[]> {
  const views: (View & { page: string; encoding: string })[] = [];
  for (const encoding of encodings) {
    const client = new HttpClient(origin, { 'accept-encoding': encoding });
    for (const page of pages) views.push({ page, encoding, ...(await viewOf(client, page)) });
    client.close();
  }
  const foreign = views.filter((view) => view.foreign.length > 0);
  return [
    ...encodings.map((encoding): Figure => {
      const sizes = views
        .filter((view) => view.encoding === encoding)
        .sort((one, other) => other.bytes - one.bytes);
      const heaviest = sizes.slice(0, 3).map(({ page, bytes }) => `${page} ${(bytes / 1024).toFixed(1)}`);
      return {
        name: `heaviest first view (${encoding === 'gzip' ? 'gzip alone' : 'as a browser asks'})`,
        value: (sizes[0]?.bytes ?? Number.NaN) / 1024,
        unit: 'KB',
        target: { atMost: 20 },
        note: `of ${pages.length} pages: ${heaviest.join(', ')}`,
      };
    }),
    {
      name: 'requests to other hosts',
      value: foreign.length,
      unit: '',
      target: { atMost: 0 },
      note: foreign.map(({ page, foreign }) => `${page}: ${foreign}`).join('; '),
    },
  ];
}

interface View {
  readonly bytes: number;
  readonly foreign: readonly string[];
}

async function viewOf(client: HttpClient, page: string): Promise<View> {
  const answer = await client.get(page);
  const html = textOf(answer);
  const needed = addressesIn(html, /<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"/g);
  const loaded = addressesIn(
    html,
    /<(?:link[^>]*rel="(?:stylesheet|icon|preload|modulepreload)"[^>]*href|(?:script|img|iframe)[^>]*src)="([^"]+)"/g,
  );
  let bytes = answer.body.length;
  const foreign = loaded.filter(isForeign);
  for (const address of needed.filter((one) => !isForeign(one))) {
    const asset = await client.get(address);
    bytes += asset.body.length;
    foreign.push(
      ...addressesIn(textOf(asset), /(?:url\(|@import |from)\s*["']?([^"')\s]+)/g).filter(isForeign),
    );
  }
  return { bytes, foreign };
}

function addressesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, address = '']) => address);
}

function isForeign(address: string): boolean {
  return /^(https?:)?\/\//.test(address);
}

function textOf({ headers, body }: Answer): string {
  switch (headers['content-encoding']) {
    case 'br':
      return brotliDecompressSync(body).toString();
    case 'gzip':
      return gunzipSync(body).toString();
    default:
      return body.toString();
  }
}
