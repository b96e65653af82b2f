import { dateIn } from '../src/kernel/date.ts';
import { readContentCatalogue } from '../src/modules/catalogue/index.ts';
import { readCertificateTypeContent } from '../src/modules/certificates/index.ts';
import {
  coverNavigator,
  describeCoverage,
  hasErrors,
  readContentNavigators,
} from '../src/modules/guidance/index.ts';
import { readConfig } from '../src/platform/config.ts';

process.exitCode = await main();

/** Walks through every navigator to every end, without a database; fails on errors. */
async function main(): Promise<number> {
  try {
    const started = performance.now();
    const coverages = await Promise.all((await navigators()).map(coverNavigator));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${describeCoverage(coverages)}\n\n检查用时 ${seconds} 秒\n`);
    return hasErrors(coverages) ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function navigators() {
  const { contentDirectory } = readConfig(process.env, process.cwd());
  const today = dateIn(new Date());
  const certificates = await readCertificateTypeContent(contentDirectory);
  const { subjects, surroundings } = await readContentCatalogue(contentDirectory, { certificates, today });
  const items = [...new Map(subjects.map(({ item }) => [item.basicCode, item])).values()];
  return readContentNavigators(contentDirectory, { items, dictionary: surroundings.dictionary, today });
}
