import { join } from 'node:path';
import { type ContentEntry, ContentError, type ContentFault, readContent } from '../../platform/content.ts';
import {
  bumpGeneration,
  type Database,
  loadWhenChanged,
  reference,
  type Tx,
} from '../../platform/database/index.ts';
import { checkProcedure } from './check-procedure.ts';
import { ActSet } from './engine/act-set.ts';
import { checkActSet } from './engine/check-act-set.ts';
import { type Procedure, ProcedureText } from './engine/procedure.ts';
import { readExperts } from './expert-review/read-experts.ts';
import { readActSets, readProcedures, saveActSet, saveProcedure } from './procedure-store.ts';
import { readPhraseContent } from './queries/read-phrases.ts';

/** Every version of every procedure, held in memory: they are few and never change. */
export interface ProcedureLibrary {
  /** The newest version of each. */
  readonly latest: readonly Procedure[];
  /** The version new cases take. */
  findLatest(code: string): Procedure | undefined;
  findVersion(code: string, version: number): Procedure | undefined;
  /** @throws Error where a case is pinned to a version that is gone: a bug */
  getVersion(code: string, version: number): Procedure;
  /** Versions of a procedure, the newest first. */
  versionsOf(code: string): readonly Procedure[];
}

const generation = 'procedures';

export const getProcedures: (database: Database) => Promise<ProcedureLibrary> = reference(
  generation,
  async (database) => libraryOf(withActSets(await readProcedures(database), await readActSets(database))),
);

/** The latest version of each that an item can name. */
export async function listProcedures(database: Database): Promise<readonly Procedure[]> {
  return (await getProcedures(database)).latest.filter(isAppliedFor);
}

/** Other kinds of cases are opened by their own modules, never by an application. */
export function isAppliedFor({ actSet }: Pick<Procedure, 'actSet'>): boolean {
  return actSet.code === 'licensing';
}

export function libraryOf(procedures: readonly Procedure[]): ProcedureLibrary {
  const versionsOf = (code: string) =>
    procedures
      .filter((procedure) => procedure.code === code)
      .toSorted((left, right) => right.version - left.version);
  const latest = [...new Set(procedures.map(({ code }) => code))].flatMap((code) =>
    versionsOf(code).slice(0, 1),
  );
  const findVersion = (code: string, version: number) =>
    procedures.find((procedure) => procedure.code === code && procedure.version === version);
  return {
    latest,
    findLatest: (code) => latest.find((procedure) => procedure.code === code),
    findVersion,
    getVersion(code, version) {
      const found = findVersion(code, version);
      if (!found) throw new Error(`procedure ${code} version ${version} is not stored`);
      return found;
    },
    versionsOf,
  };
}

/** Procedures with the acts they name. @throws Error where an act set is missing: a bug, because loading checks it */
function withActSets(procedures: readonly ProcedureText[], actSets: readonly ActSet[]): Procedure[] {
  return procedures.map((procedure) => {
    const actSet = findActSet(actSets, procedure.actSet);
    if (!actSet) throw new Error(`procedure ${procedure.code} names an act set that is not stored`);
    return { ...procedure, actSet };
  });
}

function findActSet(
  actSets: readonly ActSet[],
  { code, version }: ProcedureText['actSet'],
): ActSet | undefined {
  return actSets.find((each) => each.code === code && each.version === version);
}

/** @throws ContentError where a file breaks the schema, or describes a procedure that could not be walked to its end */
export async function readProcedureContent(contentDirectory: string): Promise<Procedure[]> {
  const content = await readChecked(contentDirectory);
  return withActSets(
    content.procedures.map(({ value }) => value),
    content.actSets.map(({ value }) => value),
  );
}

export function loadProcedures(database: Database, contentDirectory: string): Promise<boolean> {
  const directories = ['act-sets', 'procedures', 'phrases', 'experts'].map((name) =>
    join(contentDirectory, name),
  );
  return loadWhenChanged(database, { name: 'procedures', version: 3, directories }, async (tx) => {
    await readPhraseContent(contentDirectory);
    await readExperts(contentDirectory);
    const { actSets, procedures } = await readChecked(contentDirectory);
    await saveAll(tx, actSets, saveActSet);
    await saveAll(tx, procedures, saveProcedure);
    await bumpGeneration(tx, generation);
  });
}

/** @throws ContentError where a stored version says something else: versions never change */
async function saveAll<Part extends { readonly version: number }>(
  tx: Tx,
  entries: readonly ContentEntry<Part>[],
  save: (tx: Tx, part: Part) => Promise<boolean>,
): Promise<void> {
  const faults: ContentFault[] = [];
  for (const { value, fault } of entries) {
    if (await save(tx, value)) continue;
    faults.push(fault(['version'], `version ${value.version} exists with other content; raise the version`));
  }
  if (faults.length > 0) throw new ContentError(faults);
}

interface ProcedureContent {
  readonly actSets: readonly ContentEntry<ActSet>[];
  readonly procedures: readonly ContentEntry<ProcedureText>[];
}

async function readChecked(contentDirectory: string): Promise<ProcedureContent> {
  const actSets = await readContent(join(contentDirectory, 'act-sets'), ActSet);
  refuse(
    actSets.flatMap(({ value, fault }) =>
      checkActSet(value).map(({ path, message }) => fault(path, message)),
    ),
  );
  const procedures = await readContent(join(contentDirectory, 'procedures'), ProcedureText);
  const known = actSets.map(({ value }) => value);
  refuse(
    procedures.flatMap(({ value, fault }) => {
      const actSet = findActSet(known, value.actSet);
      if (!actSet)
        return [fault(['actSet'], `there is no act set ${value.actSet.code} ${value.actSet.version}`)];
      return checkProcedure({ ...value, actSet }).map(({ path, message }) => fault(path, message));
    }),
  );
  return { actSets, procedures };
}

function refuse(faults: readonly ContentFault[]): void {
  if (faults.length > 0) throw new ContentError(faults);
}
