create table exchange.objection (
  region text not null,
  id uuid not null unique,
  number text not null unique,
  kind text not null check (kind in ('value', 'access')),
  subject bytea not null check (octet_length(subject) = 32),
  subject_kind text not null check (subject_kind in ('person', 'company')),
  agency text not null,
  data_set text,
  element text,
  access uuid,
  reader uuid,
  content bytea not null,
  procedure_code text not null,
  procedure_version int not null,
  raised_at timestamptz not null,
  status text not null,
  waits_role text,
  waits_agency text,
  due_on date,
  closed_at timestamptz,
  sequence int not null,
  head_hash text not null,
  primary key (region, id),
  check ((kind = 'value') = (element is not null)),
  check ((kind = 'access') = (access is not null))
);
comment on table exchange.objection is '异议: a person says that a registered value is wrong, or asks why the own data was read; a case of the procedure engine';
comment on column exchange.objection.subject is 'blind index of the identity number or credit code, as in the ledger';
comment on column exchange.objection.agency is 'owner of the register, or the organ that has read';
comment on column exchange.objection.access is 'the entry of the ledger that is asked about';
comment on column exchange.objection.reader is 'account that has read: it does not answer for itself';
comment on column exchange.objection.content is 'sealed: who, what is registered, what is right instead, why, and the evidence';
create index objection_of_subject on exchange.objection (subject, id desc);
create index objection_of_agency on exchange.objection (agency, id desc);
create unique index objection_of_access on exchange.objection (access);
grant select, insert on exchange.objection to tongban_app;
grant update (status, waits_role, waits_agency, due_on, closed_at, sequence, head_hash) on exchange.objection to tongban_app;

create table exchange.objection_act (
  objection uuid not null references exchange.objection (id),
  sequence int not null,
  actor_account uuid,
  actor_name text not null,
  actor_agency text,
  at timestamptz not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (objection, sequence)
);
comment on table exchange.objection_act is '异议的办理行为: append-only; each row carries the hash of its predecessor';
grant select, insert on exchange.objection_act to tongban_app;
