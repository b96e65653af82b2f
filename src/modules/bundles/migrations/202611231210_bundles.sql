create schema bundles;
comment on schema bundles is '一件事：定义与办理';
grant usage on schema bundles to tongban_app;

create table bundles.bundle (
  code text primary key,
  position int not null,
  content jsonb not null
);
comment on table bundles.bundle is '一件事清单: content is a Bundle; position is its place in the list';
grant select, insert, delete on bundles.bundle to tongban_app;
