create schema catalogue;
comment on schema catalogue is '事项目录：事项、版本、主题与搜索';
grant usage on schema catalogue to tongban_app;

create table catalogue.topic (
  code text primary key,
  kind text not null check (kind in ('topic', 'event')),
  audience text not null check (audience in ('person', 'company')),
  position int not null,
  content jsonb not null
);
comment on table catalogue.topic is '主题分类、人生事件与经营事件: entry points of the portal; content is a Topic';

create table catalogue.item (
  id uuid primary key,
  implementation_code text not null unique,
  other_codes text[] not null default '{}',
  basic_code text not null,
  family text not null,
  region text not null,
  agency text not null,
  source text not null,
  status text not null default 'in-use' check (status in ('in-use', 'suspended', 'cancelled')),
  current_version int not null check (current_version > 0),
  digest text not null,
  position text collate "C" not null,
  card jsonb not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
comment on table catalogue.item is '事项: one item as one agency offers it; the text of the guide is in item_version';
comment on column catalogue.item.implementation_code is '实施编码: 31 characters (GB/T 39554.1) or the code of another scheme as its owner writes it';
comment on column catalogue.item.other_codes is '其他编码: national, local or former codes under which people may look for it';
comment on column catalogue.item.family is 'digest of basic code and name: the same item at several agencies';
comment on column catalogue.item.source is 'content = declared by this city; otherwise the import it came with';
comment on column catalogue.item.digest is 'SHA-256 of the current version: equal means nothing to write';
comment on column catalogue.item.position is 'order in every list, the same for the whole family';
comment on column catalogue.item.card is 'what a list shows of it: name, summary, agency, limit, visits, online';
create index on catalogue.item (family);
create index on catalogue.item (agency, position);
create index on catalogue.item (source, status);
create index on catalogue.item using gin (other_codes);

create table catalogue.item_version (
  item_id uuid not null references catalogue.item (id),
  version int not null check (version > 0),
  content jsonb not null,
  digest text not null,
  effective_from date not null,
  created_at timestamptz not null default now(),
  primary key (item_id, version)
);
comment on table catalogue.item_version is '事项版本: never changed once written; a case keeps the version it began with';
comment on column catalogue.item_version.content is '{ item, offering }: the standard and what this agency adds to it';

create table catalogue.family (
  family text primary key,
  representative uuid not null references catalogue.item (id),
  regions text[] not null,
  agencies text[] not null
);
comment on table catalogue.family is 'one row for all agencies that offer the same item: what lists and search of the whole catalogue show';

create table catalogue.listing (
  list text not null,
  region text not null,
  position text collate "C" not null,
  item_id uuid not null references catalogue.item (id),
  primary key (list, region, position, item_id)
);
comment on table catalogue.listing is 'every list of the portal, in its order, for keyset paging: all, person, company, topic:…, event:…, agency:…';
comment on column catalogue.listing.region is 'region of the item; * = one row for the family, for lists of the whole catalogue';
create index on catalogue.listing (item_id);

create table catalogue.search_document (
  item_id uuid not null references catalogue.item (id),
  region text not null,
  family text not null,
  agencies text[] not null,
  audience text[] not null,
  topics text[] not null,
  online boolean not null,
  own boolean not null,
  names tsvector not null,
  body tsvector not null,
  primary key (item_id, region)
);
comment on table catalogue.search_document is 'tokens of an item, made by the program; region * = one document for the family';
comment on column catalogue.search_document.names is 'A words of name and aliases, B their character pairs and characters, C agency';
comment on column catalogue.search_document.body is 'words of summary, conditions, materials and steps: second stage';
create index on catalogue.search_document (family);

-- With btree_gin one index answers "these words in these regions"; without it the words alone must do.
do $$ begin
  begin
    create extension if not exists btree_gin with schema catalogue;
    create index search_document_names on catalogue.search_document using gin (region, names);
    create index search_document_body on catalogue.search_document using gin (region, body);
  exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
    create index search_document_names on catalogue.search_document using gin (names);
    create index search_document_body on catalogue.search_document using gin (body);
  end;
end $$;

create table catalogue.term_stat (
  term text primary key,
  documents int not null
);
comment on table catalogue.term_stat is 'in how many family documents a term of names occurs: rare terms weigh more';

create table catalogue.synonym (
  word text primary key,
  means text[] not null
);
comment on table catalogue.synonym is '日常用语: a word people say, and the words items use for it (content/synonyms)';

create table catalogue.import_run (
  id uuid primary key,
  source text not null,
  file_digest text not null,
  counts jsonb not null,
  report jsonb not null,
  finished_at timestamptz not null default now()
);
comment on table catalogue.import_run is 'one row an import: what came in, what was written, and every value that was not understood';
create index on catalogue.import_run (source, finished_at);

grant select on all tables in schema catalogue to tongban_app;
grant insert on all tables in schema catalogue to tongban_app;
grant update (other_codes, basic_code, family, region, agency, status, current_version, digest, position, card, changed_at)
  on catalogue.item to tongban_app;
grant update, delete on catalogue.topic, catalogue.synonym, catalogue.family, catalogue.listing, catalogue.search_document,
  catalogue.term_stat to tongban_app;
grant truncate on catalogue.term_stat to tongban_app;
