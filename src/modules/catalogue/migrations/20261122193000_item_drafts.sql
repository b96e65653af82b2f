create table catalogue.item_draft (
  id uuid primary key,
  item_id uuid references catalogue.item (id),
  reach text not null check (reach in ('standard', 'offering')),
  item_name text not null,
  regions text[] not null,
  base jsonb,
  base_version int,
  content jsonb,
  becomes text check (becomes in ('in-use', 'suspended', 'cancelled')),
  state text not null check (state in
    ('draft', 'submitted', 'returned', 'withdrawn', 'approved', 'in-force', 'revoked')),
  reason text not null default '',
  effective_on date,
  writers uuid[] not null,
  revision int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((content is null) <> (becomes is null)),
  check (item_id is not null or becomes is null),
  check (state not in ('approved', 'in-force') or effective_on is not null)
);
comment on table catalogue.item_draft is '修改草案：a change of the catalogue from its first word to the day it takes effect';
comment on column catalogue.item_draft.item_id is 'the offer it was begun from; null = an item that does not exist yet';
comment on column catalogue.item_draft.reach is 'standard = the Item of every agency that offers it; offering = what this one agency adds';
comment on column catalogue.item_draft.regions is 'regions of the agencies it affects: a steward needs a post that reaches them all';
comment on column catalogue.item_draft.base is 'Item or Offering it changes: what differs from it in content is the change, and nothing else';
comment on column catalogue.item_draft.content is 'Item or Offering as it shall be';
comment on column catalogue.item_draft.becomes is '启用、暂停、取消: a change of the status instead of the content';
comment on column catalogue.item_draft.effective_on is '生效日期 in Beijing time: wished for when it is submitted, decided when it is approved';
comment on column catalogue.item_draft.writers is 'officials who wrote in it; none of them may approve it';
comment on column catalogue.item_draft.revision is 'number of the last draft_action';
create index on catalogue.item_draft (state, updated_at desc, id desc);
create index on catalogue.item_draft (item_id, state);
create index on catalogue.item_draft (effective_on) where state = 'approved';

create table catalogue.draft_action (
  draft_id uuid not null references catalogue.item_draft (id),
  revision int not null check (revision > 0),
  act text not null check (act in
    ('start', 'save', 'submit', 'recall', 'return', 'approve', 'withdraw', 'revoke', 'take-effect')),
  official_id uuid,
  official_name text,
  note text,
  effective_on date,
  content jsonb,
  at timestamptz not null,
  primary key (draft_id, revision),
  check ((official_id is null) = (act = 'take-effect'))
);
comment on table catalogue.draft_action is '草案办理记录: who did what with a draft; never changed once written';
comment on column catalogue.draft_action.content is 'what start and save left behind: two who write at once are put together from it';

alter table catalogue.item_version
  add column draft_id uuid references catalogue.item_draft (id),
  add column reason text;
comment on column catalogue.item_version.draft_id is 'the approved draft that made it; null = its source did (content, import)';
comment on column catalogue.item_version.reason is '修改说明 for the public';

create table catalogue.item_status_change (
  item_id uuid not null references catalogue.item (id),
  draft_id uuid not null references catalogue.item_draft (id),
  becomes text not null check (becomes in ('in-use', 'suspended', 'cancelled')),
  reason text not null,
  effective_from date not null,
  at timestamptz not null,
  primary key (item_id, draft_id)
);
comment on table catalogue.item_status_change is '启用、暂停、取消的历次决定; never changed once written';

create table catalogue.held_item (
  item_id uuid primary key references catalogue.item (id),
  said jsonb,
  conflicts jsonb not null default '[]',
  conflicts_since timestamptz
);
comment on table catalogue.held_item is 'items whose content or status stewards approved: a load adds what it has changed, and overwrites nothing they decided';
comment on column catalogue.held_item.said is 'what the source last said; null = it does not name the item';
comment on column catalogue.held_item.conflicts is 'places where the source has since said otherwise: [{ path, ours, source }]';
create index on catalogue.held_item (conflicts_since) where conflicts_since is not null;

grant select, insert on catalogue.item_draft, catalogue.draft_action, catalogue.item_status_change, catalogue.held_item to tongban_app;
grant update (regions, content, base, base_version, item_name, state, reason, effective_on, writers, revision, updated_at)
  on catalogue.item_draft to tongban_app;
grant update, delete on catalogue.held_item to tongban_app;
create index on catalogue.item (implementation_code) where status <> 'in-use';
