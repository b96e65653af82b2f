-- The dates of open cases stand by themselves: a changed calendar moves hundreds of thousands of them, and rewriting a
-- narrow row that no other index looks at costs a tenth of rewriting the case.
create table procedures.case_clock (
  region text not null,
  case_id uuid not null,
  promised_due date not null,
  promised_formula text,
  statutory_due date,
  statutory_formula text,
  silence_on date,
  silence_formula text,
  primary key (region, case_id)
) with (fillfactor = 50);
comment on table procedures.case_clock is '期限: the dates of each open case; when it is closed, its last dates stay in case_file';
comment on column procedures.case_clock.promised_formula is 'how the date follows from the history, without the calendar; equal formulas have equal dates';
comment on column procedures.case_clock.silence_on is 'after this day silence is an act in law, which a job writes down';
grant select, insert, update, delete on procedures.case_clock to tongban_app;

insert into procedures.case_clock (region, case_id, promised_due, promised_formula, statutory_due, statutory_formula,
  silence_on, silence_formula)
select region, id, coalesce(promised_due, (received_at at time zone 'Asia/Shanghai')::date), promised_formula, statutory_due,
  statutory_formula, silence_on, silence_formula
from procedures.case_file where closed_at is null;
update procedures.case_file set promised_due = null, statutory_due = null where closed_at is null;
alter table procedures.case_file
  drop column promised_formula, drop column statutory_formula, drop column silence_on, drop column silence_formula;
comment on column procedures.case_file.promised_due is 'the last day promised, once the case is closed; before, case_clock has it';
comment on column procedures.case_file.statutory_due is 'the last day of the legal limit, once the case is closed; before, case_clock has it';

-- What is done is in the history. The work list keeps what is to be done, small enough to stay in memory, and its index
-- only what orders it: a new due day rewrites an entry of it for each task.
drop index procedures.task_work_list;
drop index procedures.task_by_day;
drop index procedures.task_of_assignee;
delete from procedures.task where status = 'done';
alter table procedures.task drop column closed_at, drop constraint task_status_check,
  add constraint task_status_check check (status in ('open', 'waiting'));
comment on table procedures.task is '待办: what one role of one agency owes; the row goes when the task is done. Names are kept here for lists';
create index task_work_list on procedures.task (agency, role, status, due_on, case_id, key);
create index task_of_assignee on procedures.task (assignee, status, due_on, case_id, key) where assignee is not null;
comment on index procedures.task_of_assignee is 'what an official has taken or been given';
grant delete on procedures.task to tongban_app;
