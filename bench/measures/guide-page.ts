import autocannon from 'autocannon';
import { foodLicence } from '../../tests/support/food-licence.ts';
import { type Figure, median } from '../figure.ts';
import type { Program } from '../program.ts';

const rounds = 5;
const seconds = 2;
const connections = 16;

/** Guide pages a second beside a static file of the same server, in turns, so that both meet the same machine. */
export async function measureGuidePage({ origin }: Program): Promise<Figure[]> {
  const guide = `${origin}/items/${foodLicence}`;
  const html = await (await fetch(guide)).text();
  const asset = origin + (/href="(\/assets\/styles-[^"]+)"/.exec(html)?.[1] ?? '');
  await requestsPerSecond(guide);
  await requestsPerSecond(asset);
  const pairs: { guide: number; asset: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    pairs.push({ guide: await requestsPerSecond(guide), asset: await requestsPerSecond(asset) });
  }
  const perSecond = {
    guide: median(pairs.map((pair) => pair.guide)),
    asset: median(pairs.map((pair) => pair.asset)),
  };
  return [
    {
      name: 'guide page to static file',
      value: median(pairs.map((pair) => pair.guide / pair.asset)),
      unit: '×',
      target: { atLeast: 0.5 },
      note: `${Math.round(perSecond.guide)} to ${Math.round(perSecond.asset)} requests a second`,
    },
  ];
}

async function requestsPerSecond(url: string): Promise<number> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} bad answers`);
  return result['2xx'] / result.duration;
}
