create schema guidance;
comment on schema guidance is '智能导航：场景与事项情形';
grant usage on schema guidance to tongban_app;

create table guidance.scenario (
  code text primary key,
  position int not null,
  content jsonb not null
);
comment on table guidance.scenario is '场景 (一件事): content is a Scenario; position is its place in the list';

create table guidance.situations (
  basic_code text primary key,
  content jsonb not null
);
comment on table guidance.situations is '事项情形: content is a Situations, for every offer of the item with this basic code';

grant select, insert, delete on all tables in schema guidance to tongban_app;
