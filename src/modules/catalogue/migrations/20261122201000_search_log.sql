create table catalogue.search_count (
  day date not null,
  query text not null,
  searches int not null default 0,
  unanswered int not null default 0,
  clicks int not null default 0,
  primary key (day, query)
);
comment on table catalogue.search_count is 'what was searched on a day, counted together: no person, no address, no hour; what could be a number of somebody is not counted at all';
comment on column catalogue.search_count.query is 'normalised (search/text.ts)';
comment on column catalogue.search_count.unanswered is 'how often nothing was found';
comment on column catalogue.search_count.clicks is 'how often a result was followed';
create index on catalogue.search_count (query);

create table catalogue.search_click (
  day date not null,
  query text not null,
  implementation_code text not null,
  clicks int not null,
  primary key (day, query, implementation_code)
);
comment on table catalogue.search_click is 'which item was followed from which query, counted together';

create table catalogue.learned_synonym (
  word text primary key,
  means text[] not null check (cardinality(means) > 0),
  learned_at timestamptz not null,
  learned_by uuid not null
);
comment on table catalogue.learned_synonym is '日常用语 that stewards have added to those of the content; meant to move there (export)';
comment on column catalogue.learned_synonym.learned_by is 'official who added it';

grant select, insert, update, delete on catalogue.search_count, catalogue.search_click, catalogue.learned_synonym
  to tongban_app;
