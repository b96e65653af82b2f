import { Client } from 'pg';
import { applicationRole } from '../../src/platform/database/index.ts';
import type { Database } from '../database.ts';
import { type Figure, median, percentile } from '../figure.ts';
import { HttpClient } from '../http-client.ts';
import type { Program } from '../program.ts';
import { signIn } from '../sign-in.ts';
import { type Statement, send, statementsOf } from '../statements.ts';

const lists = [
  { name: 'work list', login: 'yunhe-accept', path: () => '/workbench' },
  { name: 'my cases', login: 'zhou', path: () => '/my/cases' },
  {
    name: 'search',
    login: undefined,
    path: (turn: number) => `/search?q=${encodeURIComponent(searched(turn))}`,
  },
];

const requests = 200;
const atOnce = 4;

/** A page that lists, for whom it is, and what one view of it asks of the database. */
export interface ListPage {
  readonly name: string;
  readonly cookie: string;
  readonly path: (turn: number) => string;
  readonly statements: readonly Statement[];
}

/** Opens each page once and writes down what goes to the database. */
export async function recordLists({ origin }: Program, file: string): Promise<ListPage[]> {
  const pages: ListPage[] = [];
  for (const { name, login, path } of lists) {
    const cookie = login === undefined ? '' : await signIn(origin, login);
    const http = new HttpClient(origin, { cookie });
    await http.get(path(0));
    const statements = await statementsOf(file, () => http.get(path(1)));
    http.close();
    pages.push({ name, cookie, path, statements });
  }
  return pages;
}

/** How long a page takes beside its statements alone. */
export async function measureLists(
  { origin }: Program,
  database: Database,
  pages: readonly ListPage[],
): Promise<Figure[]> {
  const [{ cases, items } = { cases: 0, items: 0 }] = await database.query<{ cases: number; items: number }>(
    `select (select count(*) from procedures.case_file)::int as cases, (select count(*) from catalogue.item)::int as items`,
  );
  const figures: Figure[] = [];
  for (const page of pages) {
    const throughHttp = await timesOf(async () => {
      const http = new HttpClient(origin, { cookie: page.cookie });
      return { run: (turn) => http.get(page.path(turn)), close: async () => http.close() };
    });
    const straight = await timesOf(async () => {
      const client = new Client(database.url);
      await client.connect();
      await client.query(`set role ${applicationRole}`);
      return { run: () => send(client, page.statements), close: () => client.end() };
    });
    figures.push({
      name: `${page.name}, median`,
      value: median(throughHttp),
      unit: 'ms',
      note:
        `99 of 100 in ${percentile(throughHttp, 99).toFixed(1)} ms; ${page.statements.length} statements alone ` +
        `${median(straight).toFixed(1)} and ${percentile(straight, 99).toFixed(1)} ms; ` +
        `${atOnce} at a time, ${cases} cases, ${items} items`,
    });
  }
  return figures;
}

interface Worker {
  run(turn: number): Promise<unknown>;
  close(): Promise<void>;
}

/** Milliseconds of each request of several workers side by side. */
async function timesOf(makeWorker: () => Promise<Worker>): Promise<number[]> {
  const times: number[] = [];
  let turn = 0;
  const work = async () => {
    const worker = await makeWorker();
    await worker.run(0);
    while (turn < requests) {
      turn += 1;
      const started = performance.now();
      await worker.run(turn);
      times.push(performance.now() - started);
    }
    await worker.close();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return times;
}

const subjects = ['食品经营', '道路', '社保', '结婚', '建筑', '补贴', '执业', '医疗'];
const matters = ['许可', '办理', '登记', '证明', '变更'];

/** Different words each time, so that nothing is answered from memory. */
function searched(turn: number): string {
  return `${subjects[turn % subjects.length]}${matters[turn % matters.length]} ${turn}`;
}
