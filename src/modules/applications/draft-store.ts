import { sql } from 'kysely';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Typed } from '../forms/index.ts';
import type { HandedFile, HandedMaterials } from '../procedures/index.ts';
import type { Draft, DraftMatter, DraftSummary, PageMark } from './draft.ts';
import { prefillOf, type StoredPrefill, toPrefill } from './prefill/prefill-store.ts';

/** A draft before it has been saved once. */
export type NewDraft = Omit<Draft, 'prefill' | 'revision' | 'updatedAt' | 'submittedAt'>;

export async function insertDraft(tx: Database, draft: NewDraft, at: Date): Promise<void> {
  await sql`
    insert into applications.draft (id, owner, applicant_kind, applicant_id, applicant_name, implementation_code, item_id,
      item_version, item_name, matter, region, typed, files, pages, correcting, created_at, updated_at)
    values (${draft.id}, ${draft.owner}, ${draft.applicantKind}, ${draft.applicantId}, ${draft.applicantName},
      ${draft.implementationCode}, ${draft.itemId}, ${draft.itemVersion}, ${draft.itemName},
      ${draft.matter ? JSON.stringify(draft.matter) : null}, ${draft.region}, ${JSON.stringify(draft.typed)}, ${JSON.stringify(draft.files)}, ${JSON.stringify(draft.pages)},
      ${draft.correcting ?? null}, ${at}, ${at})
    on conflict do nothing
  `.execute(tx);
}

export async function findDraft(database: Database, id: Uuid): Promise<Draft | undefined> {
  const found = await sql<Row>`select ${columns} from applications.draft where id = ${id}`.execute(database);
  return found.rows[0] && toDraft(found.rows[0]);
}

/** The draft that corrects a case, while it is open. */
export async function findCorrection(database: Database, caseNumber: string): Promise<Draft | undefined> {
  const found = await sql<Row>`
    select ${columns} from applications.draft where correcting = ${caseNumber} and submitted_at is null
  `.execute(database);
  return found.rows[0] && toDraft(found.rows[0]);
}

/** Open drafts of one applicant, the last saved first; of one item where a code is given. */
export async function readDraftsOfApplicant(
  database: Database,
  applicantId: Uuid,
  filter: {
    implementationCode?: string;
    untouched?: boolean;
    /** Basic codes to which a power of attorney is limited. */
    items?: readonly string[] | undefined;
    size: number;
  },
): Promise<DraftSummary[]> {
  const { implementationCode, untouched, items, size } = filter;
  const found = await sql<DraftSummary & { correcting: string | null }>`
    select id, implementation_code as "implementationCode", item_name as "itemName", applicant_name as "applicantName",
      correcting, updated_at as "updatedAt"
    from applications.draft
    where applicant_id = ${applicantId} and submitted_at is null
      ${implementationCode === undefined ? sql`` : sql`and implementation_code = ${implementationCode} and correcting is null and matter is null`}
      ${untouched ? sql`and revision = 0` : sql``}
      ${items ? sql`and exists (select from unnest(${[...items]}::text[]) as basic where implementation_code like '%' || basic)` : sql``}
    order by updated_at desc limit ${size}
  `.execute(database);
  return found.rows.map((row) => ({ ...row, correcting: row.correcting ?? undefined }));
}

export interface TypedChange {
  readonly typed: Typed;
  /** Code of a repeat group whose other rows are forgotten: its rows have been numbered anew. */
  readonly replacesGroup?: string | undefined;
  readonly pages: readonly string[];
  readonly mark: PageMark;
}

/**
 * Writes fields by name: what another tab or device has saved on other pages stays.
 * @returns whether the draft is still open
 */
export async function saveTyped(
  database: Database,
  id: Uuid,
  change: TypedChange,
  at: Date,
): Promise<boolean> {
  const group = change.replacesGroup;
  const kept =
    group === undefined
      ? sql`typed`
      : sql`coalesce((select jsonb_object_agg(key, value) from jsonb_each(typed)
          where not starts_with(key, ${`${group}[`})), '{}')`;
  return changed(
    await sql`
      update applications.draft set typed = ${kept} || ${JSON.stringify(change.typed)}::jsonb,
        pages = ${markedPages(change.pages, change.mark)}, revision = revision + 1, updated_at = ${at}
      where id = ${id} and submitted_at is null
    `.execute(database),
  );
}

/** Adds files to materials; one that is there already is not added again. */
export async function appendFiles(
  database: Database,
  id: Uuid,
  added: HandedMaterials,
  mark: PageMark,
  at: Date,
): Promise<boolean> {
  const all = JSON.stringify(added);
  return changed(
    await sql`
      update applications.draft set pages = ${markedPages(['@materials'], mark)}, revision = revision + 1,
        updated_at = ${at},
        files = files || (
          select coalesce(jsonb_object_agg(key, coalesce(files -> key, '[]') || coalesce((
            select jsonb_agg(file) from jsonb_array_elements(value) as file
            where not coalesce(files -> key, '[]') @> jsonb_build_array(jsonb_build_object('hash', file -> 'hash'))
          ), '[]')), '{}') from jsonb_each(${all}::jsonb))
      where id = ${id} and submitted_at is null
    `.execute(database),
  );
}

export async function deleteFile(
  database: Database,
  id: Uuid,
  material: string,
  hash: HandedFile['hash'],
  at: Date,
): Promise<boolean> {
  return changed(
    await sql`
      update applications.draft set revision = revision + 1, updated_at = ${at},
        files = jsonb_set(files, array[${material}::text], coalesce((
          select jsonb_agg(file order by place) from jsonb_array_elements(files -> ${material}::text)
            with ordinality as f(file, place) where file ->> 'hash' <> ${hash}
        ), '[]'))
      where id = ${id} and submitted_at is null and files ? ${material}
    `.execute(database),
  );
}

/** Moves a draft to another version of its item. */
export async function saveVersion(
  database: Database,
  id: Uuid,
  version: { number: number; name: string; matter?: DraftMatter },
  at: Date,
): Promise<boolean> {
  return changed(
    await sql`
      update applications.draft set item_version = ${version.number}, item_name = ${version.name}, pages = '{}',
        matter = coalesce(${version.matter ? JSON.stringify(version.matter) : null}::jsonb, matter),
        revision = revision + 1, updated_at = ${at}
      where id = ${id} and submitted_at is null
    `.execute(database),
  );
}

/** Ends a draft that is still as it was read. Its content is then the case's, and kept there alone. */
export async function closeDraft(tx: Database, id: Uuid, revision: number, at: Date): Promise<boolean> {
  return changed(
    await sql`
      update applications.draft set submitted_at = ${at}, typed = '{}', files = '{}', pages = '{}'
      where id = ${id} and submitted_at is null and revision = ${revision}
    `.execute(tx),
  );
}

export async function deleteDraft(database: Database, id: Uuid): Promise<void> {
  await sql`delete from applications.draft where id = ${id} and submitted_at is null`.execute(database);
}

/** A page once sent stays sent when it is saved for later. */
function markedPages(pages: readonly string[], mark: PageMark) {
  const marks = JSON.stringify(Object.fromEntries(pages.map((page) => [page, mark])));
  return mark === 'sent' ? sql`pages || ${marks}::jsonb` : sql`${marks}::jsonb || pages`;
}

function changed(result: { numAffectedRows?: bigint | undefined }): boolean {
  return (result.numAffectedRows ?? 0n) > 0n;
}

const columns = sql`id, owner, applicant_kind, applicant_id, applicant_name, implementation_code, item_id, item_version,
  item_name, matter, region, typed, files, pages, correcting, revision, updated_at, submitted_at,
  ${prefillOf(sql`draft.id`)} as prefill`;

interface Row {
  id: Uuid;
  owner: Uuid;
  applicant_kind: Draft['applicantKind'];
  applicant_id: Uuid;
  applicant_name: string;
  implementation_code: string;
  item_id: Uuid;
  item_version: number;
  item_name: string;
  matter: DraftMatter | null;
  region: string;
  typed: Typed;
  prefill: StoredPrefill;
  files: HandedMaterials;
  pages: Record<string, PageMark>;
  correcting: string | null;
  revision: number;
  updated_at: Date;
  submitted_at: Date | null;
}

function toDraft(row: Row): Draft {
  return {
    id: row.id,
    owner: row.owner,
    applicantKind: row.applicant_kind,
    applicantId: row.applicant_id,
    applicantName: row.applicant_name,
    implementationCode: row.implementation_code,
    itemId: row.item_id,
    itemVersion: row.item_version,
    itemName: row.item_name,
    matter: row.matter ?? undefined,
    region: row.region,
    typed: row.typed,
    prefill: toPrefill(row.prefill),
    files: row.files,
    pages: row.pages,
    correcting: row.correcting ?? undefined,
    revision: row.revision,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at ?? undefined,
  };
}
