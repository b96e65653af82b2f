create schema elements;
comment on schema elements is '数据元字典与代码表';
grant usage on schema elements to tongban_app;

create table elements.element (
  code text primary key,
  name text not null,
  content jsonb not null,
  retired boolean not null default false
);
create unique index on elements.element (name) where not retired;
comment on table elements.element is '数据元 (GB/T 19488); content is an Element, name its Chinese name, by which rules refer to it';
comment on column elements.element.retired is 'no longer declared; forms of pinned item versions still ask it';

create table elements.code_table (
  code text primary key,
  content jsonb not null
);
comment on table elements.code_table is '代码表; content is a CodeTable';

grant select, insert, update on all tables in schema elements to tongban_app;
