create table applications.register_read (
  application uuid not null,
  data_set text not null,
  outcome text not null check (outcome in ('found', 'none', 'unreachable')),
  read_at timestamptz not null,
  agreed_by uuid,
  primary key (application, data_set)
);
comment on table applications.register_read is '预填查询: what a register answered when a form was filled from it';
comment on column applications.register_read.application is 'the draft; once submitted also its cases';
comment on column applications.register_read.agreed_by is 'account under which the consent was given, where law asks for one';
grant select, insert, delete on applications.register_read to tongban_app;
grant update (outcome, read_at, agreed_by) on applications.register_read to tongban_app;

create table applications.prefilled (
  application uuid not null,
  field text not null,
  data_set text not null,
  is_locked boolean not null,
  mark text not null,
  known_since timestamptz not null,
  read_at timestamptz not null,
  primary key (application, field)
);
comment on table applications.prefilled is '预填信息项: a field that a register has filled in, and since when it is known there';
comment on column applications.prefilled.mark is 'keyed digest of the value: whether it still stands, without keeping it a second time';
grant select, insert, delete on applications.prefilled to tongban_app;
grant update (data_set, is_locked, mark, known_since, read_at) on applications.prefilled to tongban_app;
