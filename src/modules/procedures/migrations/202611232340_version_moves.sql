create table procedures.version_move (
  id uuid primary key,
  code text not null,
  from_version integer not null,
  to_version integer not null,
  reason text not null check (length(reason) between 1 and 1000),
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  confirmed_at timestamptz,
  confirmed_by uuid check (confirmed_by <> proposed_by),
  confirmed_by_name text,
  done_until uuid,
  moved integer not null default 0,
  kept integer not null default 0,
  finished_at timestamptz,
  cancelled boolean not null default false
);
comment on table procedures.version_move is '流程版本迁移: running cases of one version go over to another; proposed by one, confirmed by another';
comment on column procedures.version_move.done_until is 'the case up to which it has come, so that it goes on where it was interrupted';
create unique index version_move_open on procedures.version_move (code, from_version) where finished_at is null;
create index version_move_of_procedure on procedures.version_move (code, proposed_at desc);
grant select, insert, update on procedures.version_move to tongban_app;

create table procedures.version_move_kept (
  move uuid not null references procedures.version_move (id),
  number text not null,
  reason_zh text not null,
  reason_en text not null,
  primary key (move, number)
);
comment on table procedures.version_move_kept is 'cases that could not go over, and why; they keep their version';
grant select, insert on procedures.version_move_kept to tongban_app;

create index case_open_of_version on procedures.case_file (procedure_code, procedure_version, id) where closed_at is null;
