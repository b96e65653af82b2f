import { type Figure, median, percentile } from '../figure.ts';
import { HttpClient } from '../http-client.ts';
import type { Program } from '../program.ts';
import { signIn } from '../sign-in.ts';

const views = 1000;
/** As after a morning: the code is compiled, what is kept in memory is there. */
const viewsBefore = 600;

/** The work list of a window as an official opens it, one view after the other. */
export async function measureWorkList({ origin }: Program, cases: number): Promise<Figure> {
  const http = new HttpClient(origin, { cookie: await signIn(origin, 'yunhe-accept') });
  for (let view = 0; view < viewsBefore; view += 1) await http.get('/workbench');
  const times: number[] = [];
  for (let view = 0; view < views; view += 1) {
    const started = performance.now();
    await http.get('/workbench');
    times.push(performance.now() - started);
  }
  http.close();
  return {
    name: `work list, 99 of 100, ${cases.toLocaleString('en')} cases`,
    value: percentile(times, 99),
    unit: 'ms',
    target: { atMost: 10 },
    note: `median ${median(times).toFixed(1)} ms of ${views} whole pages, one client`,
  };
}
