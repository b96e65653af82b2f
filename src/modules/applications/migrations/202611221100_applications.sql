create schema applications;
comment on schema applications is '申请：草稿，直到成为办件';
grant usage on schema applications to tongban_app;

create table applications.draft (
  id uuid primary key,
  owner uuid not null,
  applicant_kind text not null check (applicant_kind in ('person', 'company')),
  applicant_id uuid not null,
  applicant_name text not null,
  implementation_code text not null,
  item_id uuid not null,
  item_version int not null,
  item_name text not null,
  region text not null,
  typed jsonb not null default '{}' check (jsonb_typeof(typed) = 'object'),
  files jsonb not null default '{}' check (jsonb_typeof(files) = 'object'),
  pages jsonb not null default '{}' check (jsonb_typeof(pages) = 'object'),
  correcting text,
  revision int not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz
);
comment on table applications.draft is '申请草稿: what a person has typed and handed in so far, right or wrong';
comment on column applications.draft.id is 'becomes the id of the case, so that submitting twice opens one case';
comment on column applications.draft.owner is 'account that began it';
comment on column applications.draft.applicant_id is 'person, or company in whose name it was begun: who else may open it follows from this';
comment on column applications.draft.item_version is 'the version whose questions are asked; it changes only when the person agrees';
comment on column applications.draft.typed is 'texts by field name; emptied at submission, the case has the answers';
comment on column applications.draft.files is 'files by material code, each with hash, name, size and media type';
comment on column applications.draft.pages is 'per page begun or sent; @materials is the page of the materials';
comment on column applications.draft.correcting is 'number of the case that is being corrected';
comment on column applications.draft.revision is 'counts the saves: what is submitted is what was read';

create index draft_of_applicant on applications.draft (applicant_id, updated_at desc) where submitted_at is null;
create unique index draft_of_correction on applications.draft (correcting) where submitted_at is null;
grant select, insert, delete on applications.draft to tongban_app;
grant update (item_version, item_name, typed, files, pages, revision, updated_at, submitted_at)
  on applications.draft to tongban_app;
