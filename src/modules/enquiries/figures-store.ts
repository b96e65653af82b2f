import { sql } from 'kysely';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';

/** How questions about one topic ended. */
export interface TopicFigures {
  /** Basic code, `entry:<code>`, or empty where no topic was recognised. */
  readonly topic: string;
  readonly name: string;
  readonly answered: number;
  readonly asked: number;
  readonly unknown: number;
  readonly handedOver: number;
  readonly helpful: number;
  readonly notHelpful: number;
}

/** A hand-over and a rating belong to the topic of the reply before them. */
export async function readFigures(
  database: Database,
  { region, from, to }: { readonly region: string; readonly from: Date; readonly to: Date },
): Promise<TopicFigures[]> {
  const found = await sql<{
    topic: string;
    name: string | null;
    answered: number;
    asked: number;
    unknown: number;
    handed_over: number;
    helpful: number;
    not_helpful: number;
  }>`
    with told as (
      select m.result, coalesce(m.topic, before.topic, '') as topic, coalesce(m.topic_name, before.topic_name) as name
      from enquiries.message m
      left join lateral (
        select b.topic, b.topic_name from enquiries.message b
        where b.region = m.region and b.enquiry = m.enquiry and b.sequence < m.sequence and b.author = 'machine'
          and b.result is not null
        order by b.sequence desc limit 1
      ) before on m.author <> 'machine'
      where m.region = ${region} and m.result is not null and m.at > ${from} and m.at <= ${to}
    )
    select topic, max(name) as name,
      count(*) filter (where result in ('answered', 'boundary')) as answered,
      count(*) filter (where result = 'asked') as asked,
      count(*) filter (where result = 'unknown') as unknown,
      count(*) filter (where result = 'handed-over') as handed_over,
      count(*) filter (where result = 'helpful') as helpful,
      count(*) filter (where result = 'not-helpful') as not_helpful
    from told group by topic order by count(*) desc, topic limit 200
  `.execute(database);
  return found.rows.map((row) => ({
    topic: row.topic,
    name: row.name ?? '',
    answered: row.answered,
    asked: row.asked,
    unknown: row.unknown,
    handedOver: row.handed_over,
    helpful: row.helpful,
    notHelpful: row.not_helpful,
  }));
}

/** A question that the machine could not answer. */
export interface UnansweredQuestion {
  readonly enquiry: Uuid;
  readonly sequence: number;
  readonly at: Date;
  readonly question: string;
  readonly agency: string;
  readonly wasHandedOver: boolean;
}

export async function readUnanswered(
  database: Database,
  { region, topic }: { readonly region: string; readonly topic: string },
  page: {
    readonly after?: { readonly at: Date; readonly id: Uuid } | undefined;
    readonly size: number;
  },
): Promise<UnansweredQuestion[]> {
  const { after, size } = page;
  const found = await sql<{
    enquiry: Uuid;
    sequence: number;
    at: Date;
    question: string | null;
    agency: string;
    handed_over: boolean;
  }>`
    select m.enquiry, m.sequence, m.at, q.content ->> 'text' as question, e.agency,
      exists (
        select from enquiries.message h
        where h.region = m.region and h.enquiry = m.enquiry and h.result = 'handed-over'
      ) as handed_over
    from enquiries.message m
    join enquiries.enquiry e on e.region = m.region and e.id = m.enquiry
    left join enquiries.message q on q.region = m.region and q.enquiry = m.enquiry and q.sequence = m.sequence - 1
    where m.region = ${region} and m.result = 'unknown'
      and ${topic === '' ? sql`m.topic is null` : sql`m.topic = ${topic}`}
      ${after ? sql`and (m.at, m.enquiry) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by m.at desc, m.enquiry desc limit ${size}
  `.execute(database);
  return found.rows.map((row) => ({
    enquiry: row.enquiry,
    sequence: row.sequence,
    at: row.at,
    question: row.question ?? '',
    agency: row.agency,
    wasHandedOver: row.handed_over,
  }));
}
