create schema registries;
comment on schema registries is '数据集：声明、装载、问题数据';
grant usage on schema registries to tongban_app;

-- The tables of records belong to a role of their own: the program may take it on to make a table that a data set declares,
-- and otherwise reads and writes their rows.
do $$ begin
  if not exists (select from pg_roles where rolname = 'tongban_records') then
    begin
      create role tongban_records nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, 'tongban_records', 'member') then
    execute format('grant tongban_records to %I', current_user);
  end if;
  -- A member that does not inherit owns nothing until it says so; before PostgreSQL 16 membership knows no such option.
  if current_setting('server_version_num')::int >= 160000 then
    execute 'grant tongban_records to tongban_app with inherit false, set true';
  else
    grant tongban_records to tongban_app;
  end if;
end $$;
create schema records authorization tongban_records;
comment on schema records is '数据集的记录：each data set has a table and its append-only _history, made from the declaration';
grant usage on schema records to tongban_app;

create table registries.data_set (
  code text not null,
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  content jsonb not null,
  owner text not null,
  origin text not null check (origin in ('content', 'workbench')),
  drafted_by uuid,
  drafted_by_name text,
  drafted_at timestamptz not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  primary key (code, version),
  check (state <> 'published' or origin = 'content' or decided_by <> drafted_by)
);
comment on table registries.data_set is '数据集声明: content is a DataSet; the latest published version of a code holds';
comment on constraint data_set_check on registries.data_set is 'a second person publishes what one has declared';
create unique index data_set_draft on registries.data_set (code) where state = 'draft';
comment on index registries.data_set_draft is 'one draft of a set at a time';
create index data_set_of_owner on registries.data_set (owner, code);
grant select, insert, update on registries.data_set to tongban_app;
