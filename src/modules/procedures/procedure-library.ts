import { join } from 'node:path';
import { type ContentEntry, ContentError, type ContentFault, readContent } from '../../platform/content.ts';
import { bumpGeneration, type Database, loadWhenChanged, reference } from '../../platform/database/index.ts';
import { checkProcedure } from './check-procedure.ts';
import { Procedure } from './procedure.ts';
import { readProcedures, saveProcedure } from './procedure-store.ts';
import { readPhraseContent } from './queries/read-phrases.ts';

/** Every version of every procedure, held in memory: they are few and never change. */
export interface ProcedureLibrary {
  /** The version new cases take. */
  findLatest(code: string): Procedure | undefined;
  /** @throws Error where a case is pinned to a version that is gone: a bug */
  getVersion(code: string, version: number): Procedure;
}

const generation = 'procedures';

export const getProcedures: (database: Database) => Promise<ProcedureLibrary> = reference(
  generation,
  async (database) => libraryOf(await readProcedures(database)),
);

/** The latest version of each, for those who choose one. */
export async function listProcedures(database: Database): Promise<readonly Procedure[]> {
  const procedures = await readProcedures(database);
  return [
    ...new Map(
      procedures.toSorted((a, b) => a.version - b.version).map((each) => [each.code, each]),
    ).values(),
  ];
}

export function libraryOf(procedures: readonly Procedure[]): ProcedureLibrary {
  return {
    findLatest: (code) =>
      procedures
        .filter((procedure) => procedure.code === code)
        .reduce<Procedure | undefined>(
          (latest, next) => (latest && latest.version > next.version ? latest : next),
          undefined,
        ),
    getVersion(code, version) {
      const found = procedures.find((procedure) => procedure.code === code && procedure.version === version);
      if (!found) throw new Error(`procedure ${code} version ${version} is not stored`);
      return found;
    },
  };
}

/** @throws ContentError where a file breaks the schema, or describes a procedure that could not be walked to its end */
export async function readProcedureContent(contentDirectory: string): Promise<Procedure[]> {
  return (await readChecked(join(contentDirectory, 'procedures'))).map((entry) => entry.value);
}

export function loadProcedures(database: Database, contentDirectory: string): Promise<boolean> {
  const directory = join(contentDirectory, 'procedures');
  return loadWhenChanged(
    database,
    { name: 'procedures', version: 2, directories: [directory, join(contentDirectory, 'phrases')] },
    async (tx) => {
      await readPhraseContent(contentDirectory);
      const faults: ContentFault[] = [];
      for (const { value, fault } of await readChecked(directory)) {
        if (!(await saveProcedure(tx, value))) {
          faults.push(
            fault(['version'], `version ${value.version} exists with other content; raise the version`),
          );
        }
      }
      if (faults.length > 0) throw new ContentError(faults);
      await bumpGeneration(tx, generation);
    },
  );
}

async function readChecked(directory: string): Promise<ContentEntry<Procedure>[]> {
  const entries = await readContent(directory, Procedure);
  const faults = entries.flatMap(({ value, fault }) =>
    checkProcedure(value).map(({ path, message }) => fault(path, message)),
  );
  if (faults.length > 0) throw new ContentError(faults);
  return entries;
}
