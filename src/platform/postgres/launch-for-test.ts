import { startPostgres } from './start-postgres.ts';

const { pid, isAdopted } = await startPostgres({ dataDirectory: process.argv[2] ?? '' });
process.send?.({ pid, isAdopted });
process.on('message', () => undefined);
