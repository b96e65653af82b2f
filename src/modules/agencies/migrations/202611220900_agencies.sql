create schema agencies;
comment on schema agencies is '行政区划、机构、大厅与窗口';
grant usage on schema agencies to tongban_app;

create table agencies.region (
  code text primary key check (code ~ '^(\d{6}|\d{9}|\d{12}|\d{15})$'),
  name_zh text not null,
  name_en text,
  level text not null check (level in ('province', 'city', 'county', 'town', 'village', 'grid')),
  parent text references agencies.region (code),
  source text not null default 'content'
);
comment on table agencies.region is '行政区划 (GB/T 2260; 12-digit statistical codes), six levels';
create index on agencies.region (parent, code);

create table agencies.agency (
  code text primary key,
  name_zh text not null,
  name_en text,
  short_name_zh text not null,
  short_name_en text,
  credit_code text,
  region text not null references agencies.region (code),
  nature text not null default '1',
  address text,
  phone text,
  complaint_phone text,
  duty_zh text,
  duty_en text,
  department text,
  source text not null default 'content'
);
comment on table agencies.agency is '实施主体: an organ that implements items';
comment on column agencies.agency.source is 'content = declared by this city; otherwise the import it came with';
create index on agencies.agency (region, department);
create unique index on agencies.agency (credit_code, name_zh);

create table agencies.hall (
  code text primary key,
  region text not null references agencies.region (code),
  content jsonb not null
);
comment on table agencies.hall is '政务服务大厅 with its windows; content is a Hall';

grant select, insert, update on all tables in schema agencies to tongban_app;
