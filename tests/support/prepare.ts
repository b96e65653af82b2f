import { dropLeftovers, ensureTemplate, testPostgres } from './database.ts';

/** `start` before the test files, `stop` after them: one server and one template for the whole run. */
const server = await testPostgres();
if (process.argv[2] === 'stop') {
  await dropLeftovers(server);
  await server.stop();
} else {
  await dropLeftovers(server);
  await ensureTemplate(server);
}
