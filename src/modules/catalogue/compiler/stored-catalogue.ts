import { dateIn } from '../../../kernel/date.ts';
import type { Database } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { getTopics } from '../topic-store.ts';
import { readAcceptances } from './acceptance-store.ts';
import { type Compilation, compileCatalogue } from './compile.ts';
import type { CertificateKind, Surroundings } from './context.ts';
import { readSubjects } from './subject-store.ts';

/** Looks at the version in force of every item in the database, imported ones too; of one source if it is named. */
export async function compileStoredCatalogue(
  database: Database,
  { certificates, now, source }: { certificates: readonly CertificateKind[]; now: Date; source?: string },
): Promise<Compilation> {
  const surroundings = await readSurroundings(database, certificates, now);
  return compileCatalogue(
    () => readSubjects(database, source),
    surroundings,
    await readAcceptances(database),
  );
}

async function readSurroundings(
  database: Database,
  certificates: readonly CertificateKind[],
  now: Date,
): Promise<Surroundings> {
  const topics = await getTopics(database);
  return {
    directory: await getDirectory(database),
    dictionary: await getDictionary(database),
    topics: new Map(topics.map((topic) => [topic.code, topic])),
    certificates,
    today: dateIn(now),
  };
}
