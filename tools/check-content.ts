import { ContentError } from '../src/platform/content.ts';
import { ensureTemplate, testPostgres } from '../tests/support/database.ts';

/**
 * Loads the content into a fresh database as a first start does, with every check of every loader. The database
 * stays as the template of the tests, so unchanged content is not loaded again.
 */
try {
  await ensureTemplate(await testPostgres());
  process.stdout.write('The content loads.\n');
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stdout.write(`${error.message}\n`);
  process.exitCode = 1;
}
