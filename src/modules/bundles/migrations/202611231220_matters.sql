create table bundles.matter (
  region text not null,
  id uuid not null,
  number text not null unique,
  bundle text not null,
  name text not null,
  lead_department text not null,
  applicant_kind text not null check (applicant_kind in ('person', 'company')),
  applicant_id uuid not null,
  applicant_name text not null,
  received_at timestamptz not null,
  promised_on date not null,
  changed_at timestamptz not null,
  primary key (region, id)
);
comment on table bundles.matter is '一件事办件: several cases under one receipt';
comment on column bundles.matter.id is 'id of the draft it was submitted from: submitting twice gives one matter';
comment on column bundles.matter.promised_on is 'as told before submission: the longest way through the promised limits';
create index matter_by_id on bundles.matter (id);
create index matter_of_applicant on bundles.matter (applicant_id, received_at desc);
create index matter_by_time on bundles.matter (received_at desc, id desc);

create table bundles.matter_item (
  region text not null,
  matter_id uuid not null,
  position int not null,
  code text not null,
  name text not null,
  agency text not null,
  after text[] not null,
  procedure text not null,
  submission jsonb not null,
  case_id uuid not null unique,
  case_number text,
  status text not null check (status in ('waiting', 'open', 'granted', 'refused', 'ended')),
  changed_at timestamptz not null,
  primary key (region, matter_id, code),
  foreign key (region, matter_id) references bundles.matter (region, id)
);
comment on table bundles.matter_item is '一件事的事项: waiting = its case opens when those in "after" are granted';
comment on column bundles.matter_item.submission is 'what the case is opened with; emptied when it is open';
comment on column bundles.matter_item.case_id is 'given before the case exists, so that it opens once';

grant select, insert on bundles.matter, bundles.matter_item to tongban_app;
grant update (changed_at) on bundles.matter to tongban_app;
grant update (case_number, status, submission, changed_at) on bundles.matter_item to tongban_app;
