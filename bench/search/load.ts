import { type Figure, median, percentile } from '../figure.ts';
import { HttpClient } from '../http-client.ts';
import type { Program } from '../program.ts';

const clients = 16;
const rounds = 4;

/** Result pages over HTTP: by one client, and by sixteen at once. */
export async function measureLoad({ origin }: Program, queries: readonly string[]): Promise<Figure[]> {
  const first = await run(origin, queries, 1);
  const alone = await run(origin, queries, 1);
  const many = Array.from({ length: rounds }, () => queries).flat();
  const together = await run(origin, many, clients);
  return [
    {
      name: 'search, one client, 99 of 100',
      value: percentile(alone.milliseconds, 99),
      unit: 'ms',
      target: { atMost: 50 },
      note:
        `median ${median(alone.milliseconds).toFixed(1)} ms over ${queries.length} different queries; ` +
        `the first time each: ${median(first.milliseconds).toFixed(1)} and ${percentile(first.milliseconds, 99).toFixed(1)} ms`,
    },
    {
      name: `search, ${clients} clients`,
      value: many.length / together.seconds,
      unit: 'pages/s',
      target: { atLeast: 200 },
      note: `median ${median(together.milliseconds).toFixed(1)} ms, 99 of 100 in ${percentile(together.milliseconds, 99).toFixed(1)} ms`,
    },
  ];
}

async function run(origin: string, queries: readonly string[], atOnce: number) {
  const milliseconds: number[] = [];
  const started = performance.now();
  let next = 0;
  const work = async () => {
    const http = new HttpClient(origin, { 'accept-encoding': 'gzip' });
    while (next < queries.length) {
      const query = queries[next] ?? '';
      next += 1;
      const asked = performance.now();
      await http.get(`/search?q=${encodeURIComponent(query)}`);
      milliseconds.push(performance.now() - asked);
    }
    http.close();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { milliseconds, seconds: (performance.now() - started) / 1000 };
}
