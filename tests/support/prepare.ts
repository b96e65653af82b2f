import { ContentError } from '../../src/platform/content.ts';
import { dropLeftovers, ensureTemplate, testPostgres } from './database.ts';

/** `start` before the test files, `stop` after them: one server and one template for the whole run. */
const server = await testPostgres();
await dropLeftovers(server);
if (process.argv[2] === 'stop') await server.stop();
else await ensureTemplate(server).catch(explain);

function explain(error: unknown): void {
  if (!(error instanceof ContentError)) throw error;
  process.stdout.write(`The content does not load:\n${error.message}\n`);
  process.exitCode = 1;
}
