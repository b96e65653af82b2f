create table procedures.act_set (
  code text not null,
  version integer not null,
  content jsonb not null,
  digest text not null,
  primary key (code, version)
);
comment on table procedures.act_set is '办理行为集: what can be done to cases of a kind, and their clocks; a version never changes';
grant select, insert on procedures.act_set to tongban_app;

alter table procedures.case_file
  add column kind text not null default 'licensing',
  add column statutory_formula text,
  add column promised_formula text,
  add column silence_on date,
  add column silence_formula text;
comment on column procedures.case_file.kind is 'code of the act set';
comment on column procedures.case_file.statutory_formula is 'how the date follows from the history, without the calendar; equal formulas have equal dates';
comment on column procedures.case_file.silence_on is 'after this day silence is an act in law, which a job writes down';
create index case_silence on procedures.case_file (silence_on) where silence_on is not null;
drop index procedures.case_waiting_for_applicant;
drop index procedures.case_waiting_for_acceptance;

alter table procedures.task
  add column due_formula text,
  add column due_at timestamptz,
  add column overdue_told boolean not null default false;
comment on column procedures.task.due_at is 'the instant, where hours are counted';
comment on column procedures.task.overdue_told is 'that the day has passed was announced; once for each day by which the task was due';
create index task_overdue on procedures.task (due_on) where status = 'open' and not overdue_told;
create index task_due_formula on procedures.task (due_formula) where status <> 'done';
