import { Engine } from 'bpmn-engine';
import { Pool, type PoolClient } from 'pg';
import { uuidv7 } from '../../src/kernel/uuid.ts';
import { answers, type Peer, type Place, reviewers } from './peer.ts';

/**
 * bpmn-engine as one would keep its cases: the state is saved in one durable transaction with the act in a history,
 * read again for the next act, and locked meanwhile. Dates, lists of tasks and chained hashes it would need besides.
 */
export async function bpmnPeer({ url }: Place, connections: number): Promise<Peer> {
  const pool = new Pool({ connectionString: url, max: connections, idleTimeoutMillis: 0 });
  await pool.query(`
    create schema if not exists bench_bpmn;
    create table if not exists bench_bpmn.file (id uuid primary key, answers jsonb not null, state jsonb not null);
    create table if not exists bench_bpmn.action (id uuid, sequence serial, data jsonb not null, primary key (id, sequence));
  `);
  const act = (id: string, task: string) =>
    inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ state: object }>(
        'select state from bench_bpmn.file where id = $1 for update',
        [id],
      );
      const execution = await new Engine().recover(rows[0]?.state).resume();
      execution.signal({ id: task });
      await client.query('update bench_bpmn.file set state = $2 where id = $1', [
        id,
        JSON.stringify(execution.getState()),
      ]);
      await remember(client, id, { task });
    });
  return {
    name: 'bpmn-engine',
    async runCase() {
      const id = uuidv7();
      await inTransaction(pool, async (client) => {
        const execution = await new Engine({ name: id, source }).execute();
        await client.query('insert into bench_bpmn.file values ($1, $2, $3)', [
          id,
          JSON.stringify(answers),
          JSON.stringify(execution.getState()),
        ]);
        await remember(client, id, { answers });
      });
      await act(id, 'accept');
      await Promise.all(reviewers.map((department) => act(id, department)));
      await act(id, 'decide');
      await act(id, 'issue');
    },
    close: () => pool.end(),
  };
}

function remember(client: PoolClient, id: string, data: object) {
  return client.query('insert into bench_bpmn.action (id, data) values ($1, $2)', [id, JSON.stringify(data)]);
}

async function inTransaction(pool: Pool, work: (client: PoolClient) => Promise<unknown>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } finally {
    client.release();
  }
}

const flows = [
  ['start', 'accept'],
  ['accept', 'fork'],
  ...reviewers.flatMap((department) => [
    ['fork', department],
    [department, 'join'],
  ]),
  ['join', 'decide'],
  ['decide', 'issue'],
  ['issue', 'end'],
] as const;

const source = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="case" targetNamespace="http://bench">
  <process id="review" isExecutable="true">
    <startEvent id="start"/><endEvent id="end"/><parallelGateway id="fork"/><parallelGateway id="join"/>
    ${['accept', ...reviewers, 'decide', 'issue'].map((id) => `<userTask id="${id}"/>`).join('')}
    ${flows.map(([from, to]) => `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`).join('')}
  </process>
</definitions>`;
