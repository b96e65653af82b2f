create schema comparison;
comment on schema comparison is '数据比对：比对任务、每次结果、差异的核查';
grant usage on schema comparison to tongban_app;

create table comparison.declared (
  code text primary key,
  content jsonb not null,
  next_run_at timestamptz not null
);
comment on table comparison.declared is '比对任务: content is a Comparison; those that content no longer names are gone, their runs stay';
create index declared_due on comparison.declared (next_run_at);
grant select, insert, update, delete on comparison.declared to tongban_app;

create table comparison.run (
  id uuid primary key,
  comparison text not null,
  state text not null check (state in ('running', 'done', 'failed')),
  requested_by uuid,
  requested_by_name text,
  requested_at timestamptz not null,
  runner uuid,
  heartbeat timestamptz,
  finished_at timestamptz,
  seconds numeric,
  rows jsonb not null default '[]',
  counts jsonb not null default '[]',
  total integer,
  opened integer,
  resolved integer,
  explained integer,
  failure jsonb
);
comment on table comparison.run is '比对批次: what one run found, counted; the history of a comparison';
comment on column comparison.run.requested_by is 'none where the schedule began it';
comment on column comparison.run.rows is 'records of each set, and those that have nothing to be matched by';
comment on column comparison.run.counts is 'differences by kind and place of the set';
comment on column comparison.run.explained is 'differences that rightly differ, as their owner has said';
create index run_of_comparison on comparison.run (comparison, requested_at desc, id desc);
create unique index run_once on comparison.run (comparison) where state = 'running';
comment on index comparison.run_once is 'one run of a comparison at a time';
grant select, insert, update on comparison.run to tongban_app;

create table comparison.difference (
  id uuid primary key,
  number text not null unique,
  comparison text not null,
  kind text not null check (kind in ('missing-here', 'missing-there', 'differing', 'duplicate')),
  place integer not null,
  identity text not null,
  content text not null,
  elements jsonb not null,
  left_set text,
  left_record text,
  right_set text,
  right_record text,
  agency text not null,
  procedure_code text not null,
  procedure_version integer not null,
  status text not null,
  waits_role text,
  waits_agency text,
  due_on date,
  raised_at timestamptz not null,
  closed_at timestamptz,
  first_run uuid not null references comparison.run (id),
  last_run uuid not null references comparison.run (id),
  sequence integer not null,
  head_hash text not null
);
comment on table comparison.difference is '数据差异: a case of the procedure engine; its present state, reduced from its acts';
comment on column comparison.difference.number is '差异编号';
comment on column comparison.difference.place is 'of the set it lies in, the reference being 0';
comment on column comparison.difference.identity is 'digest of kind, place and match key: what is found again is the same difference';
comment on column comparison.difference.content is 'digest of the values: what rightly differs is asked about again when they change';
comment on column comparison.difference.elements is 'codes of the elements that differ, as the reference calls them';
comment on column comparison.difference.left_record is 'address of the record: its key as stored, sealed where the key is';
create unique index difference_once on comparison.difference (comparison, identity) where closed_at is null;
create index difference_explained on comparison.difference (comparison, identity) where status = 'rightly-differs';
create index difference_of_comparison on comparison.difference (comparison, raised_at desc, id desc);
create index difference_waits on comparison.difference (waits_agency, waits_role, due_on) where closed_at is null;
grant select, insert, update on comparison.difference to tongban_app;

create table comparison.difference_act (
  difference uuid not null references comparison.difference (id),
  sequence integer not null,
  type text not null,
  actor_account uuid,
  actor_name text not null,
  actor_agency text,
  at timestamptz not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (difference, sequence)
);
comment on table comparison.difference_act is '核查行为: append-only; each row carries the hash of its predecessor';
grant select, insert on comparison.difference_act to tongban_app;
