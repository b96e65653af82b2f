import { DBOS } from '@dbos-inc/dbos-sdk';
import { Pool } from 'pg';
import { uuidv7 } from '../../src/kernel/uuid.ts';
import { answers, type Peer, type Place, reviewers } from './peer.ts';

const topics = ['accept', ...reviewers, 'decide', 'issue'];

/**
 * DBOS in the same database: a workflow receives each act and writes it to a history in a step of its own. Nobody waits
 * for one act before sending the next, which favours it.
 */
export async function dbosPeer({ url }: Place, connections: number): Promise<Peer> {
  const pool = new Pool({ connectionString: url, max: 2 * connections, idleTimeoutMillis: 0 });
  await pool.query(`
    create schema if not exists bench_dbos;
    create table if not exists bench_dbos.action (id text, sequence int, data jsonb not null, primary key (id, sequence));
  `);
  const remember = (id: string, sequence: number, data: object) =>
    DBOS.runStep(
      async () => {
        await pool.query('insert into bench_dbos.action values ($1, $2, $3) on conflict do nothing', [
          id,
          sequence,
          JSON.stringify(data),
        ]);
      },
      { name: 'remember' },
    );
  const caseFlow = DBOS.registerWorkflow(
    async (id: string, given: object) => {
      await remember(id, 0, given);
      for (const [place, topic] of topics.entries()) {
        const received = await DBOS.recv<object>(topic, 600);
        await remember(id, place + 1, received ?? {});
      }
    },
    { name: 'case' },
  );
  DBOS.setConfig({
    name: 'bench',
    systemDatabasePool: pool,
    systemDatabaseSchemaName: 'bench_dbos_system',
    logLevel: 'error',
  });
  await DBOS.launch();
  return {
    name: 'DBOS',
    async runCase() {
      const id = uuidv7();
      const handle = await DBOS.startWorkflow(caseFlow, { workflowID: id })(id, answers);
      for (const topic of topics) await DBOS.send(id, { topic }, topic, `${id}-${topic}`);
      await handle.getResult();
    },
    async close() {
      await DBOS.shutdown();
      await pool.end();
    },
  };
}
