import { Client } from 'pg';
import { applicationRole } from '../../src/platform/database/index.ts';
import type { Database } from '../database.ts';
import { type Figure, median, percentile } from '../figure.ts';
import { HttpClient } from '../http-client.ts';
import { childrenOf, processorMilliseconds } from '../processes.ts';
import type { Program } from '../program.ts';
import { type Statement, statementsOf } from '../statements.ts';

const clients = 16;
const rounds = 4;

/** What one round of all queries asks of the database once the program has read what it keeps. */
export async function recordSearches(
  { origin }: Program,
  file: string,
  queries: readonly string[],
): Promise<Statement[]> {
  const paths = queries.map((query) => pathOf(query));
  await ask(origin, paths, 1);
  return statementsOf(file, () => ask(origin, paths, 1));
}

/** Result pages over HTTP: by one client, with filters, and by sixteen at once beside their statements alone. */
export async function measureLoad(
  { origin, pid }: Program,
  database: Database,
  queries: readonly string[],
  statements: readonly Statement[],
): Promise<Figure[]> {
  const paths = queries.map((query) => pathOf(query));
  const first = await ask(origin, paths, 1);
  const alone = await ask(origin, paths, 1);
  const filtered = await ask(origin, queries.map(narrowed), 1);
  const processorTime = () => [processorMilliseconds([pid]), processorMilliseconds(childrenOf(database.pid))];
  const costs: number[][] = [];
  const together: Run[] = [];
  const straight: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = processorTime();
    together.push(await ask(origin, paths, clients));
    costs.push(processorTime().map((after, part) => (after - (before[part] ?? 0)) / paths.length));
    straight.push(await sendAll(database, statements));
  }
  const times = together.flatMap(({ milliseconds }) => milliseconds);
  const [ofProgram, ofDatabase] = [0, 1].map((part) =>
    median(costs.map((cost) => cost[part] ?? 0)).toFixed(1),
  );
  const pagesIn = ({ seconds }: Run) => queries.length / seconds;
  const shares = together.map((one, round) => (straight[round]?.seconds ?? Number.NaN) / one.seconds);
  return [
    {
      name: 'search, one client, 99 of 100',
      value: percentile(alone.milliseconds, 99),
      unit: 'ms',
      target: { atMost: 50 },
      note: `median ${median(alone.milliseconds).toFixed(1)} ms over ${queries.length} different queries; the first time each: ${spread(first.milliseconds)}`,
    },
    {
      name: 'search with filters, 99 of 100',
      value: percentile(filtered.milliseconds, 99),
      unit: 'ms',
      target: { atMost: 50 },
      note: `median ${median(filtered.milliseconds).toFixed(1)} ms; ${filters.length} filters in turn, the first time each`,
    },
    {
      name: `search, ${clients} clients`,
      value: median(together.map(pagesIn)),
      unit: 'pages/s',
      target: { atLeast: 200 },
      note: `median of ${rounds} rounds; ${spread(times)}; a page takes ${ofProgram} ms of a processor, and ${ofDatabase} ms in the database`,
    },
    {
      name: 'search to bare statements',
      value: median(shares),
      unit: '×',
      note:
        `${(statements.length / queries.length).toFixed(1)} statements a page, which alone go at ` +
        `${median(straight.map(pagesIn)).toFixed(0)} pages/s, ${clients} at a time; turn by turn`,
    },
  ];
}

/** One filter at a time, and two together: regions and agencies narrow in the index, the others what was found. */
const filters = [
  'region=880101',
  'audience=company',
  'region=880300&audience=person',
  'level=county',
  'online=visit-free',
  `department=${encodeURIComponent('市场监督管理局')}`,
  'region=880000&online=form',
];

const pathOf = (query: string) => `/search?q=${encodeURIComponent(query)}`;

function narrowed(query: string, place: number): string {
  return `${pathOf(query)}&${filters[place % filters.length]}`;
}

const spread = (milliseconds: readonly number[]) =>
  `median ${median(milliseconds).toFixed(1)}, 99 of 100 in ${percentile(milliseconds, 99).toFixed(1)} ms`;

interface Run {
  readonly milliseconds: readonly number[];
  readonly seconds: number;
}

async function ask(origin: string, paths: readonly string[], atOnce: number): Promise<Run> {
  return inTurn(paths, atOnce, async () => {
    const http = new HttpClient(origin, { 'accept-encoding': 'gzip' });
    return { run: (path) => http.get(path), close: async () => http.close() };
  });
}

function sendAll(database: Database, statements: readonly Statement[]): Promise<Run> {
  return inTurn(statements, clients, async () => {
    const client = new Client(database.url);
    await client.connect();
    await client.query(`set role ${applicationRole}`);
    return { run: ({ text, values }) => client.query(text, [...values]), close: () => client.end() };
  });
}

interface Worker<Task> {
  run(task: Task): Promise<unknown>;
  close(): Promise<void>;
}

/** Workers side by side, each with the next task as soon as it is free; connecting is not counted. */
async function inTurn<Task>(
  tasks: readonly Task[],
  atOnce: number,
  makeWorker: () => Promise<Worker<Task>>,
): Promise<Run> {
  const workers = await Promise.all(Array.from({ length: atOnce }, makeWorker));
  const left = tasks.values();
  const milliseconds: number[] = [];
  const work = async ({ run }: Worker<Task>) => {
    for (const task of left) {
      const began = performance.now();
      await run(task);
      milliseconds.push(performance.now() - began);
    }
  };
  const started = performance.now();
  await Promise.all(workers.map(work));
  const seconds = (performance.now() - started) / 1000;
  await Promise.all(workers.map((worker) => worker.close()));
  return { milliseconds, seconds };
}
