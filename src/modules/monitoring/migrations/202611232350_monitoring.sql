create schema monitoring;
comment on schema monitoring is '电子监察：规则、预警、牌、申诉、统计';
grant usage on schema monitoring to tongban_app;

create table monitoring.rule (
  code text primary key,
  content jsonb not null
);
comment on table monitoring.rule is '监察规则: content is a MonitoringRule';
grant select, insert, delete on monitoring.rule to tongban_app;

create table monitoring.watch (
  region text not null,
  case_id uuid not null,
  number text not null,
  check_on date not null,
  primary key (region, case_id)
);
comment on table monitoring.watch is '待查办件: cases that the rules look at again on a day, after an act or because a time comes up; others have no row';
create index watch_due on monitoring.watch (check_on, case_id);
grant select, insert, update, delete on monitoring.watch to tongban_app;

create table monitoring.warning (
  region text not null,
  id uuid not null,
  number text not null unique,
  rule text not null,
  level text not null check (level in ('reminder', 'yellow', 'red')),
  type text not null,
  agency text not null,
  case_id uuid,
  case_number text,
  item_name text,
  subject text not null,
  detail jsonb not null,
  procedure_code text not null,
  procedure_version integer not null,
  status text not null,
  waits_role text,
  waits_agency text,
  due_on date,
  silence_on date,
  raised_at timestamptz not null,
  closed_at timestamptz,
  sequence integer not null,
  head_hash text not null,
  primary key (region, id)
);
comment on table monitoring.warning is '预警: a case of the procedure engine; its present state, reduced from its acts';
comment on column monitoring.warning.number is '监察编号';
comment on column monitoring.warning.case_number is 'the case it is about; none where it is about an official';
comment on column monitoring.warning.waits_role is 'whose turn it is, with agency and day: the open task of its procedure';
create unique index warning_once on monitoring.warning (rule, subject, case_id) nulls not distinct where status <> 'cleared';
comment on index monitoring.warning_once is 'a rule warns once of the same thing in the same case, whoever looks and how often; what was cleared may come again';
create index warning_by_time on monitoring.warning (raised_at desc, id desc);
create index warning_of_agency on monitoring.warning (agency, raised_at desc, id desc);
create index warning_open on monitoring.warning (level, agency) where closed_at is null;
create index warning_waits on monitoring.warning (waits_agency, waits_role, due_on) where closed_at is null;
create index warning_silence on monitoring.warning (silence_on) where silence_on is not null;
create index warning_of_case on monitoring.warning (case_id, raised_at desc);
grant select, insert, update on monitoring.warning to tongban_app;

create table monitoring.warning_act (
  region text not null,
  warning uuid not null,
  sequence integer not null,
  type text not null,
  actor_account uuid,
  actor_name text not null,
  actor_agency text,
  at timestamptz not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (region, warning, sequence),
  foreign key (region, warning) references monitoring.warning (region, id)
);
comment on table monitoring.warning_act is '监察行为: append-only; each row carries the hash of its predecessor';
grant select, insert on monitoring.warning_act to tongban_app;
