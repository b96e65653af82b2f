create table catalogue.sheet_import (
  id uuid primary key,
  official_id uuid not null,
  official_name text not null,
  file_name text not null,
  file_hash text not null,
  state text not null check (state in ('reading', 'read', 'accepting', 'accepted', 'refused', 'failed')),
  result jsonb,
  returned_hash text,
  started_at timestamptz not null,
  read_at timestamptz,
  accepted_at timestamptz,
  check ((read_at is null) = (state = 'reading'))
);
comment on table catalogue.sheet_import is '表格导入: one row a file that a steward handed in; forgotten with its files after a month';
comment on column catalogue.sheet_import.file_hash is 'the file as it came, among the files kept apart for sheets';
comment on column catalogue.sheet_import.state is 'read = proposals wait for the steward; accepting = drafts are being made of them; refused = not read at all, with the reason; failed = a fault of the program';
comment on column catalogue.sheet_import.result is 'counts and the first faults';
comment on column catalogue.sheet_import.returned_hash is 'the same workbook with its faults marked';
comment on column catalogue.sheet_import.accepted_at is 'when somebody last began to make drafts of it';
create index on catalogue.sheet_import (started_at desc, id desc);
create index on catalogue.sheet_import (file_hash);
create index on catalogue.sheet_import (returned_hash);

create table catalogue.sheet_proposal (
  import_id uuid not null references catalogue.sheet_import on delete cascade,
  number int not null check (number > 0),
  code text not null,
  item_name text not null,
  agency_name text,
  reach text not null check (reach in ('standard', 'offering')),
  base jsonb,
  content jsonb not null,
  sheet text not null,
  row int not null,
  draft_id uuid references catalogue.item_draft,
  refusal jsonb,
  primary key (import_id, number),
  check (draft_id is null or refusal is null)
);
comment on table catalogue.sheet_proposal is 'what a file would change of one part of an item; nothing is changed before a steward makes a draft of it and a colleague approves';
comment on column catalogue.sheet_proposal.code is 'implementation code; of a new item the mark it has in the file';
comment on column catalogue.sheet_proposal.base is 'the part in force when the file was read; null for a new item';
comment on column catalogue.sheet_proposal.row is 'where the item first stands in the file';
comment on column catalogue.sheet_proposal.draft_id is 'the draft that was made of it';
comment on column catalogue.sheet_proposal.refusal is 'why no draft could be made of it';
create index on catalogue.sheet_proposal (draft_id);

grant select, insert, delete on catalogue.sheet_import to tongban_app;
grant update (state, result, returned_hash, read_at, accepted_at) on catalogue.sheet_import to tongban_app;
grant select, insert, delete on catalogue.sheet_proposal to tongban_app;
grant update (draft_id, refusal) on catalogue.sheet_proposal to tongban_app;
