create table registries.settled_row (
  load uuid not null,
  line bigint not null,
  settled_by uuid not null references registries.load (id),
  primary key (load, line, settled_by),
  foreign key (load, line) references registries.broken_row (load, line)
);
comment on table registries.settled_row is '已重新报送的问题数据: a load that brings a broken row again; it counts once that load is done; append-only';
create index settled_row_by on registries.settled_row (settled_by);
grant select, insert on registries.settled_row to tongban_app;

alter table registries.load add column waived_at timestamptz;
alter table registries.load add column waived_by_name text;
alter table registries.load add column waived_words text;
comment on column registries.load.waived_at is '不再补正: since when its broken rows need no mending, and why';

create table registries.quality (
  set_code text not null,
  owner text not null,
  measured_at timestamptz not null,
  content jsonb not null,
  primary key (set_code, measured_at)
);
comment on table registries.quality is '数据质量测量: what was counted in a set at a moment; append-only';
grant select, insert on registries.quality to tongban_app;

create table registries.mending (
  id uuid primary key,
  number text not null unique,
  set_code text not null,
  owner text not null,
  ground text not null,
  figure numeric not null,
  demand numeric not null,
  procedure_code text not null,
  procedure_version integer not null,
  raised_at timestamptz not null,
  status text not null,
  waits_role text,
  waits_agency text,
  due_on date,
  closed_at timestamptz,
  sequence integer not null,
  head_hash text not null
);
comment on table registries.mending is '质量整改: a case of the procedure engine; its present state, reduced from its acts';
comment on column registries.mending.ground is 'the dimension whose score is below the demand, or waiting: rows that have not been mended in time';
create unique index mending_once on registries.mending (set_code, ground) where closed_at is null;
comment on index registries.mending_once is 'one duty at a time for one ground, whoever measures and how often';
create index mending_of_set on registries.mending (set_code, raised_at desc, id desc);
create index mending_open on registries.mending (owner, due_on) where closed_at is null;
grant select, insert on registries.mending to tongban_app;
grant update (status, waits_role, waits_agency, due_on, closed_at, sequence, head_hash) on registries.mending to tongban_app;

create table registries.mending_act (
  mending uuid not null references registries.mending (id),
  sequence integer not null,
  actor_account uuid,
  actor_name text not null,
  actor_agency text,
  at timestamptz not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (mending, sequence)
);
comment on table registries.mending_act is '质量整改的办理行为: append-only; each row carries the hash of its predecessor';
grant select, insert on registries.mending_act to tongban_app;
