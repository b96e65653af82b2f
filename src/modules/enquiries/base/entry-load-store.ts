import { sql } from 'kysely';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sha256 } from '../../../kernel/hash-chain.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryDeclaration } from './entry.ts';

/** Writes a new version where a declared entry says something else than before; it answers at once. */
export async function saveDeclaredEntry(tx: Tx, region: string, declared: EntryDeclaration): Promise<void> {
  const { code, owner, ...content } = declared;
  const digest = sha256(canonicalJson(content));
  await sql`
    with before as (
      select e.region, e.id, e.version, v.digest from enquiries.entry e
      join enquiries.entry_version v on v.region = e.region and v.entry = e.id and v.version = e.version
      where e.code = ${code}
    ), entry as (
      insert into enquiries.entry (region, id, code, source, owner, status, version, published_version, question,
        review_by, changed_at)
      values (${region}, coalesce((select id from before), ${uuidv7()}::uuid), ${code}, 'content', ${owner}, 'published',
        coalesce((select version + (digest <> ${digest})::int from before), 1), 1, ${content.question.zh},
        ${content.reviewBy}, date_trunc('milliseconds', now()))
      on conflict (code) do update set owner = excluded.owner, status = 'published', version = excluded.version,
        published_version = excluded.version, question = excluded.question, review_by = excluded.review_by,
        changed_at = case when enquiries.entry.version = excluded.version then enquiries.entry.changed_at else date_trunc('milliseconds', now()) end
      where enquiries.entry.source = 'content'
      returning region, id, version
    )
    insert into enquiries.entry_version (region, entry, version, content, digest, written_at, name)
    select region, id, version, ${JSON.stringify(content)}::jsonb, ${digest}, date_trunc('milliseconds', now()), 'content/answers' from entry
    on conflict do nothing
  `.execute(tx);
}

/** Declared entries whose file is gone answer no more. */
export async function retireMissingEntries(tx: Tx, codes: readonly string[]): Promise<void> {
  await sql`
    update enquiries.entry set status = 'retired', published_version = null, changed_at = date_trunc('milliseconds', now())
    where source = 'content' and status <> 'retired' and code <> all(${codes}::text[])
  `.execute(tx);
}
