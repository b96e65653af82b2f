import { dateIn } from '../src/kernel/date.ts';
import { readContentCatalogue } from '../src/modules/catalogue/index.ts';
import { readCertificateTypeContent } from '../src/modules/certificates/index.ts';
import {
  coverNavigator,
  describeCoverage,
  describeNavigator,
  hasErrors,
  readContentNavigators,
} from '../src/modules/guidance/index.ts';
import { readConfig } from '../src/platform/config.ts';

process.exitCode = await main(process.argv[2]);

/** Walks through every navigator to every end, or shows one with every way, without a database; fails on errors. */
async function main(code: string | undefined): Promise<number> {
  try {
    const started = performance.now();
    const navigators = (await readNavigators()).filter((one) => code === undefined || one.code === code);
    if (navigators.length === 0) throw new Error(`没有编码为 ${code} 的事项或者场景`);
    const coverages = [];
    for (const navigator of navigators) coverages.push(await coverNavigator(navigator));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const details = code === undefined ? [] : coverages.map(describeNavigator);
    process.stdout.write(
      `${[describeCoverage(coverages), ...details].join('\n')}\n\n检查用时 ${seconds} 秒\n`,
    );
    return hasErrors(coverages) ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function readNavigators() {
  const { contentDirectory } = readConfig(process.env, process.cwd());
  const today = dateIn(new Date());
  const certificates = await readCertificateTypeContent(contentDirectory);
  const { subjects, surroundings } = await readContentCatalogue(contentDirectory, { certificates, today });
  return readContentNavigators(contentDirectory, {
    items: subjects.map(({ item }) => item),
    dictionary: surroundings.dictionary,
    today,
  });
}
