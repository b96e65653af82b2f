import { sql } from 'kysely';
import type { Text } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Json } from '../comparison/json.ts';
import type { NewProposal, SheetProposal } from './sheet-proposal.ts';

export async function insertProposals(
  database: Database,
  importId: Uuid,
  proposals: readonly NewProposal[],
): Promise<void> {
  for (let start = 0; start < proposals.length; start += atOnce) {
    const rows = proposals
      .slice(start, start + atOnce)
      .map((proposal, index) => ({ ...proposal, number: start + index + 1 }));
    await sql`
      insert into catalogue.sheet_proposal (import_id, number, code, item_name, agency_name, reach, base, content, sheet, row)
      select ${importId}, p.number, p.code, p."itemName", p."agencyName", p.reach, p.base, p.content, p.sheet, p.row
      from json_to_recordset(${JSON.stringify(rows)}::json) as p(number int, code text, "itemName" text,
        "agencyName" text, reach text, base jsonb, content jsonb, sheet text, row int)
    `.execute(database);
  }
}

const atOnce = 100;

/** In the order of the file, behind a number. */
export async function readProposals(
  database: Database,
  importId: Uuid,
  { after, limit }: { after: number; limit: number },
): Promise<SheetProposal[]> {
  const found = await sql<Row>`
    select number, code, item_name, agency_name, reach, base, content, sheet, row, draft_id, refusal
    from catalogue.sheet_proposal where import_id = ${importId} and number > ${after} order by number limit ${limit}
  `.execute(database);
  return found.rows.map(toProposal);
}

/** What became of a proposal that a steward has accepted. */
export async function saveOutcome(
  database: Database,
  importId: Uuid,
  number: number,
  outcome: { readonly draftId: Uuid } | { readonly refusal: Text },
): Promise<void> {
  const draftId = 'draftId' in outcome ? outcome.draftId : null;
  const refusal = 'refusal' in outcome ? JSON.stringify(outcome.refusal) : null;
  await sql`
    update catalogue.sheet_proposal set draft_id = ${draftId}, refusal = ${refusal}::jsonb
    where import_id = ${importId} and number = ${number}
  `.execute(database);
}

interface Row {
  number: number;
  code: string;
  item_name: string;
  agency_name: string | null;
  reach: SheetProposal['reach'];
  base: Json | null;
  content: Json;
  sheet: string;
  row: number;
  draft_id: Uuid | null;
  refusal: Text | null;
}

function toProposal(row: Row): SheetProposal {
  return {
    number: row.number,
    code: row.code,
    itemName: row.item_name,
    agencyName: row.agency_name ?? undefined,
    reach: row.reach,
    base: row.base ?? undefined,
    content: row.content,
    sheet: row.sheet,
    row: row.row,
    draftId: row.draft_id ?? undefined,
    refusal: row.refusal ?? undefined,
  };
}
