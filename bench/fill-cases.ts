import type { Database } from './database.ts';

/**
 * Writes cases straight into the database: spread over every agency that offers an item, one in five of them open,
 * some of one applicant, with the formulas of their due days. Their histories have no true hashes; lists do not look
 * at those. `from` are there already.
 */
export async function fillCases(
  database: Database,
  count: number,
  applicantLogin: string,
  from = 0,
): Promise<void> {
  await database.query(
    `with offered as (
       select row_number() over (order by id) - 1 as place, id, implementation_code, region, agency, current_version,
         card->'name'->>'zh' as name, count(*) over () as total
       from catalogue.item where source = 'content'
     ), applicant as (
       select person.id, person.name, account.id as account from identity.login
       join identity.account on account.id = login.account_id
       join identity.person on person.id = account.person_id where login.name = $2
     ), made as (
       select offered.*, serial, uuidv7() as case_id, serial % 5 = 0 as is_open,
         now() - serial * interval '5 minutes' as at,
         case when serial % 500 = 0 then applicant.id else uuidv7() end as applicant_id,
         case when serial % 500 = 0 then applicant.name else '申请人' || serial end as applicant_name,
         applicant.account,
         left(offered.region, 6) || '20260101' || lpad(serial::text, 10, '0') as number
       from generate_series($3::int + 1, $3::int + $1::int) as serial
       join offered on offered.place = serial % (select max(total) from offered) cross join applicant
     ), file as (
       insert into procedures.case_file (region, id, number, implementation_code, item_id, item_version, item_name,
         procedure_code, procedure_version, agency, applicant_kind, applicant_id, applicant_name, applicant_code,
         submitted_by, received_at, stage, status, promised_due, statutory_due, closed_at, sequence, head_hash)
       select region, case_id, number, implementation_code, id, current_version, name, 'standard',
         (select max(version) from procedures.procedure where code = 'standard'), agency, 'person',
         applicant_id, applicant_name, '990102199203151422', account, at, case when is_open then 'acceptance' else 'closed' end,
         case when is_open then 'submitted' else 'completed' end,
         case when not is_open then (at + interval '10 days')::date end,
         case when not is_open then (at + interval '28 days')::date end,
         case when is_open then null else at + interval '7 days' end, 1, md5(number)
       from made
     ), clock as (
       insert into procedures.case_clock (region, case_id, promised_due, promised_formula, statutory_due, statutory_formula)
       select region, case_id, (at + interval '10 days')::date, format('{"from":"%s","value":7,"unit":"working-day"}', at::date),
         (at + interval '28 days')::date, format('{"from":"%s","value":20,"unit":"working-day"}', at::date)
       from made where is_open
     ), act as (
       insert into procedures.action (region, case_id, sequence, type, actor_account, actor_name, at, data, previous_hash, hash)
       select region, case_id, 1, 'submitted', account, applicant_name, at,
         jsonb_build_object('type', 'submitted', 'answers', '{}'::jsonb, 'materials', '{}'::jsonb,
           'plan', jsonb_build_object('agency', agency, 'reviews', '[]'::jsonb,
             'promised', jsonb_build_object('value', 7, 'unit', 'working-day'))),
         '', md5(number)
       from made
     )
     insert into procedures.task (region, case_id, key, stage, name_zh, agency, role, status, due_on, due_formula,
      opened_at, number,
       item_name, applicant_name)
     select region, case_id, 'acceptance/accept', 'acceptance', '受理申请', agency, 'acceptor',
       'open', (at + interval '5 days')::date,
      format('{"from":"%s","value":5,"unit":"working-day"}', at::date), at, number, name, applicant_name
     from made where is_open`,
    [count, applicantLogin, from],
  );
  await database.query('analyze');
}
