import { setTimeout as pause } from 'node:timers/promises';
import { askServer } from './ask-server.ts';
import type { Server } from './find-server.ts';
import { isAlive, isServerOf } from './processes.ts';

const patienceMilliseconds = 30_000;

/** A fast shutdown: transactions in progress are rolled back, everything committed is kept. */
export async function stopServer(server: Server, cluster: string): Promise<void> {
  if (!isServerOf(server.pid, cluster) || (await staysInUse(server))) return;
  process.kill(server.pid, 'SIGINT');
  const deadline = Date.now() + patienceMilliseconds;
  while (isAlive(server.pid) && Date.now() < deadline) await pause(20);
}

/** Two programs may share a cluster; the first to leave must not take the server from the other. */
async function staysInUse(server: Server): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    if (!(await isUsedByOthers(server))) return false;
    await pause(100); // connections closed a moment ago are still being ended
  }
  return true;
}

async function isUsedByOthers(server: Server): Promise<boolean> {
  try {
    const { rows } = await askServer(server, (client) =>
      client.query<{ others: number }>(
        "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      ),
    );
    return (rows[0]?.others ?? 0) > 0;
  } catch {
    return false;
  }
}
