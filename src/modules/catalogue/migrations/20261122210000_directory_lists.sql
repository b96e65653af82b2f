create table catalogue.directory_change (
  code text primary key,
  kind text not null check (
    kind in ('added', 'changed', 'split', 'merged', 'suspended', 'resumed', 'cancelled', 'devolved', 'taken-back')
  ),
  happened_on date not null,
  basic_codes text[] not null,
  content jsonb not null
);
comment on table catalogue.directory_change is '目录调整: decisions that changed the directory of items; content is a DirectoryChange (content/catalogue-changes)';
comment on column catalogue.directory_change.basic_codes is 'every item it concerns: those of today, those that are no more, those that took their place';
create index on catalogue.directory_change (happened_on desc, code);
create index on catalogue.directory_change (kind, happened_on desc, code);
create index on catalogue.directory_change using gin (basic_codes);

create table catalogue.list_entry (
  item_id uuid not null references catalogue.item (id),
  list text not null check (list in ('power', 'service', 'charge', 'fund', 'special-fund')),
  number int not null,
  source text not null,
  region text not null,
  agency text not null,
  level text not null,
  type text not null,
  position text collate "C" not null,
  content jsonb not null,
  primary key (item_id, list, number)
);
comment on table catalogue.list_entry is '权责清单、收费清单、基金清单、专项资金清单: one line of a public list, taken from the version in force';
comment on column catalogue.list_entry.number is 'which fee of the item, counted from 0; 0 elsewhere';
comment on column catalogue.list_entry.position is 'order in the list: type, basic code, level, region, item, number; a type is a range of it';
create index on catalogue.list_entry (source, list, position);
create index on catalogue.list_entry (source, list, level, position);
create index on catalogue.list_entry (source, list, region, position);
create index on catalogue.list_entry (source, list, agency, position);

create index on catalogue.item (basic_code, region, implementation_code) where status = 'in-use';
create index on catalogue.item (source, basic_code) where status = 'in-use';

grant select, insert, delete on catalogue.directory_change, catalogue.list_entry to tongban_app;
