export { EmbeddedPostgresError } from './embedded-postgres-error.ts';
export { type RunningPostgres, type StartOptions, startPostgres } from './start-postgres.ts';
