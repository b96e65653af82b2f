create schema procedures;
comment on schema procedures is '流程、办件、办理行为';
grant usage on schema procedures to tongban_app;

create table procedures.procedure (
  code text not null,
  version integer not null,
  content jsonb not null,
  digest text not null,
  primary key (code, version)
);
comment on table procedures.procedure is '流程: stages and tasks as data; a version never changes, cases keep theirs';
grant select, insert on procedures.procedure to tongban_app;

create table procedures.case_file (
  region text not null,
  id uuid not null,
  number text not null unique,
  implementation_code text not null,
  item_id uuid not null,
  item_version integer not null,
  item_name text not null,
  procedure_code text not null,
  procedure_version integer not null,
  agency text not null,
  applicant_kind text not null check (applicant_kind in ('person', 'company')),
  applicant_id uuid not null,
  applicant_name text not null,
  applicant_code text not null,
  submitted_by uuid not null,
  received_at timestamptz not null,
  stage text not null,
  status text not null,
  accepted_on date,
  statutory_due date,
  promised_due date,
  closed_at timestamptz,
  sequence integer not null,
  head_hash text not null,
  primary key (region, id)
);
comment on table procedures.case_file is '办件: the present state of each case, reduced from its actions';
comment on column procedures.case_file.number is '办件编号 shown to people';
comment on column procedures.case_file.sequence is 'sequence of the last action; an act that expected another one is refused';
create index case_of_applicant on procedures.case_file (applicant_id, received_at desc, id desc);
create index case_of_submitter on procedures.case_file (submitted_by, received_at desc, id desc);
create index case_of_agency on procedures.case_file (agency, received_at desc, id desc);
grant select, insert, update on procedures.case_file to tongban_app;

create table procedures.action (
  region text not null,
  case_id uuid not null,
  sequence integer not null,
  type text not null,
  actor_account uuid,
  actor_name text not null,
  actor_agency text,
  at timestamptz not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  primary key (region, case_id, sequence)
);
comment on table procedures.action is '办理行为: append-only; each row carries the hash of its predecessor in the same case';
comment on column procedures.action.transaction_id is 'lets the sealing job take rows whose transaction has ended';
create index action_by_transaction on procedures.action (transaction_id);
create index action_by_time on procedures.action (at desc, case_id, sequence);
grant select, insert on procedures.action to tongban_app;

create table procedures.task (
  region text not null,
  case_id uuid not null,
  key text not null,
  stage text not null,
  name_zh text not null,
  name_en text,
  agency text not null,
  role text not null,
  status text not null check (status in ('open', 'waiting', 'done')),
  due_on date not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  number text not null,
  item_name text not null,
  applicant_name text not null,
  primary key (region, case_id, key),
  foreign key (region, case_id) references procedures.case_file (region, id)
);
comment on table procedures.task is '待办: what one role of one agency owes; names are kept here so that the work list reads one index';
comment on column procedures.task.status is 'waiting = the case is paused or waits for the applicant';
create index task_work_list on procedures.task (agency, role, due_on, case_id, key) where status <> 'done';
grant select, insert, update on procedures.task to tongban_app;

create table procedures.seal (
  sequence bigint primary key,
  transaction_from text not null,
  transaction_to text not null,
  actions integer not null,
  root text not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null
);
comment on table procedures.seal is '封存: a Merkle root over the actions since the last seal; the roots are chained';
grant select, insert on procedures.seal to tongban_app;

create index case_by_time on procedures.case_file (received_at desc, id desc);
create index case_by_id on procedures.case_file (id);
create index case_waiting_for_applicant on procedures.case_file (id) where status = 'correcting';
create index case_waiting_for_acceptance on procedures.case_file (received_at) where status = 'submitted';
