import { randomInt } from 'node:crypto';
import { Client } from 'pg';
import { uuidv7 } from '../../src/kernel/uuid.ts';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { applicationRole } from '../../src/platform/database/index.ts';
import { ApiClient } from '../../tests/support/api-client.ts';
import { prepareFoodLicence, submitDraft } from '../../tests/support/food-licence.ts';
import type { Database } from '../database.ts';
import { type Figure, median } from '../figure.ts';
import { KeptConnection } from '../kept-connection.ts';
import type { Program } from '../program.ts';
import { type Statement, send, statementsOf, withValues } from '../statements.ts';

const applicants = ['lin', 'chen', 'zhou', 'wu', 'sun', 'he', 'tang', 'luo'];
const rounds = 9;
const perRound = 20;

/** An applicant who is signed in, a complete draft of his to multiply, and what one submission sends to the database. */
export interface Applicant {
  readonly token: string;
  readonly draft: string;
  readonly submitted: string;
  readonly number: string;
  readonly statements: readonly Statement[];
}

/** Submits once for each applicant and writes down what goes to the database. */
export async function recordSubmissions({ origin }: Program, file: string): Promise<Applicant[]> {
  const found: Applicant[] = [];
  const warm = await new ApiClient(origin).signIn('gao', demoPassword);
  await submitDraft(warm, await prepareFoodLicence(warm));
  for (const login of applicants) {
    const client = new ApiClient(origin);
    const { token } = await client.do<{ token: string }>('POST', '/sessions', {
      login,
      password: demoPassword,
    });
    await client.signIn(login, demoPassword);
    const [draft, submitted] = [await prepareFoodLicence(client), await prepareFoodLicence(client)];
    const http = new KeptConnection(origin, { authorization: `Bearer ${token}` });
    let number = '';
    const statements = await statementsOf(file, async () => {
      number = await submit(http, submitted);
    });
    http.close();
    found.push({ token, draft, submitted, number, statements });
  }
  return found;
}

/** Submissions a second through HTTP beside the same statements sent straight by the driver, in turns. */
export async function measureSubmission(
  { origin }: Program,
  database: Database,
  applicants: readonly Applicant[],
): Promise<Figure[]> {
  const workers = await Promise.all(applicants.map((applicant) => workerOf(origin, database, applicant)));
  const run = async (way: 'throughHttp' | 'straight') => {
    const started = performance.now();
    await Promise.all(workers.map((worker) => worker[way]()));
    return (workers.length * perRound * 1000) / (performance.now() - started);
  };
  const pairs: { http: number; straight: number }[] = [];
  for (let round = -1; round < rounds; round++) {
    await Promise.all(workers.map((worker) => worker.prepare()));
    const pair = { http: await run('throughHttp'), straight: await run('straight') };
    if (round >= 0) pairs.push(pair);
  }
  for (const worker of workers) await worker.close();
  const perSecond = (way: 'http' | 'straight') => Math.round(median(pairs.map((pair) => pair[way])));
  return [
    {
      name: 'submission to bare statements',
      value: median(pairs.map(({ http, straight }) => http / straight)),
      unit: '×',
      target: { atLeast: 0.5 },
      note: `${perSecond('http')} to ${perSecond('straight')} a second, ${workers.length} at a time, ${applicants[0]?.statements.length} statements each`,
    },
  ];
}

async function workerOf(origin: string, database: Database, applicant: Applicant) {
  const http = new KeptConnection(origin, { authorization: `Bearer ${applicant.token}` });
  const client = new Client(database.url);
  await client.connect();
  await client.query(`set role ${applicationRole}`);
  let drafts: string[] = [];
  return {
    /** Drafts for one round, half of them for each way. */
    async prepare() {
      drafts = await multiply(database, applicant.draft, 2 * perRound);
    },
    async throughHttp() {
      for (const draft of drafts.splice(0, perRound)) await submit(http, draft);
    },
    async straight() {
      for (const draft of drafts.splice(0, perRound)) await send(client, statementsFor(applicant, draft));
    },
    async close() {
      http.close();
      await client.end();
    },
  };
}

/** The recorded statements with the identifiers of another draft and a number that is free. */
function statementsFor({ statements, submitted, number }: Applicant, draft: string): Statement[] {
  const fresh = `${number.slice(0, 14)}${String(randomInt(10 ** 10)).padStart(10, '0')}`;
  return withValues(statements, (value) => (value === submitted ? draft : value === number ? fresh : value));
}

async function submit(http: KeptConnection, draft: string): Promise<string> {
  const path = `/api/v1/applications/${draft}/submission`;
  const { status, body } = await http.post(path, { declaration: true });
  if (status !== 201) throw new Error(`a submission was answered ${status}: ${body}`);
  return (JSON.parse(body) as { caseNumber: string }).caseNumber;
}

async function multiply(database: Database, draft: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7());
  await database.query(
    `insert into applications.draft
     select (jsonb_populate_record(draft, jsonb_build_object('id', fresh.id))).*
     from applications.draft, unnest($2::uuid[]) as fresh(id) where draft.id = $1`,
    [draft, ids],
  );
  return ids;
}
