-- Search looks at families: an item that a hundred counties offer has one document. What is here is made again from the
-- item versions at the next start (search/build-index.ts).
drop table catalogue.search_document;
drop table catalogue.term_stat;

create table catalogue.search_document (
  number bigint generated always as identity primary key,
  family text not null unique,
  item_id uuid not null references catalogue.item (id),
  version int not null,
  standing real not null,
  entry jsonb not null,
  words text[] not null,
  names tsvector not null,
  body tsvector not null
);
comment on table catalogue.search_document is 'what a family is found by, made by the program; a row is never changed, only replaced under a new number';
comment on column catalogue.search_document.item_id is 'the representative of the family, whose words stand for all';
comment on column catalogue.search_document.standing is 'how much the item counts before anything is asked: what can be applied for here comes first';
comment on column catalogue.search_document.entry is 'what the program reads to rank and to filter (search/entry.ts)';
comment on column catalogue.search_document.words is 'its words in search_word, to count them down when it goes';
comment on column catalogue.search_document.names is 'pairs of characters, characters and Latin words of name, aliases and agency';
comment on column catalogue.search_document.body is 'words of summary, conditions, materials and steps: second stage';
create index on catalogue.search_document (item_id);
-- Without a pending list, so that a search after a large import is as fast as any other.
create index search_document_names on catalogue.search_document using gin (names) with (fastupdate = off);
create index search_document_body on catalogue.search_document using gin (body) with (fastupdate = off);

create table catalogue.term_stat (
  term text primary key,
  documents int not null
);
comment on table catalogue.term_stat is 'in how many search documents a term of names occurs, kept with every change: rare terms weigh more';

create table catalogue.search_word (
  word text primary key,
  documents int not null default 0,
  everyday boolean not null default false,
  sound text not null,
  initials text not null,
  variants text[] not null
);
comment on table catalogue.search_word is 'words of names, aliases and synonyms: what a slip, a reading or first letters may stand for, and what is suggested';
comment on column catalogue.search_word.documents is 'how many search documents have it; with 0 it counts only as an everyday word';
comment on column catalogue.search_word.everyday is 'people say it: it stands in the synonyms';
comment on column catalogue.search_word.sound is 'reading without tones, with what many do not tell apart taken out';
comment on column catalogue.search_word.variants is 'the word with one character left out: a typed word that shares a variant differs by one slip';
create index on catalogue.search_word (word text_pattern_ops);
create index on catalogue.search_word (sound text_pattern_ops);
create index on catalogue.search_word (initials text_pattern_ops);
create index on catalogue.search_word using gin (variants) with (fastupdate = off);

-- The offers of a family in some regions; how many items an agency and a region have.
drop index catalogue.item_family_idx;
create index on catalogue.item (family, region) where status = 'in-use';
create index on catalogue.item (agency, region) where status = 'in-use';

grant select, insert, delete on catalogue.search_document to tongban_app;
grant select, insert, update, delete on catalogue.term_stat, catalogue.search_word to tongban_app;
