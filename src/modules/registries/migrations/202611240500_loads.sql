create table registries.load (
  id uuid primary key,
  set_code text not null,
  owner text not null,
  is_whole boolean not null,
  file_name text not null,
  file_hash text not null,
  media_type text not null,
  state text not null check (state in ('reading', 'merging', 'done', 'failed')),
  header jsonb,
  rows_read bigint not null default 0,
  rows_valid bigint not null default 0,
  rows_broken bigint not null default 0,
  rules jsonb not null default '{}',
  added bigint,
  changed bigint,
  removed bigint,
  failure jsonb,
  requested_by uuid not null,
  requested_by_name text not null,
  requested_at timestamptz not null,
  finished_at timestamptz,
  runner uuid,
  heartbeat timestamptz
);
comment on table registries.load is '装载批次: a file on its way into a data set; after a crash it goes on behind rows_read';
comment on column registries.load.is_whole is '全量: records the file lacks are removed; otherwise 增量';
comment on column registries.load.rules is 'how many rows break each rule';
comment on column registries.load.runner is 'the process that reads, with its sign of life; another takes over when that is old';
create index load_of_set on registries.load (set_code, requested_at desc, id desc);
create index load_open on registries.load (heartbeat) where state in ('reading', 'merging');
grant select, insert, update on registries.load to tongban_app;

create table registries.broken_row (
  load uuid not null references registries.load (id),
  line bigint not null,
  faults jsonb not null,
  cells bytea not null,
  primary key (load, line)
);
comment on table registries.broken_row is '问题数据: rows that broke a rule, kept sealed until they are mended and loaded again';
grant select, insert on registries.broken_row to tongban_app;
