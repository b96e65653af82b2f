create table procedures.first_contact (
  region text not null,
  case_id uuid not null,
  account uuid not null,
  name text not null,
  agency text not null,
  since timestamptz not null,
  primary key (region, case_id),
  foreign key (region, case_id) references procedures.case_file (region, id)
);
comment on table procedures.first_contact is '首问责任: who answers to the applicant for a case until it is handed over; how that came about stands in procedures.first_contact_event';
create index first_contact_of_official on procedures.first_contact (account, since desc, case_id);
grant select, insert on procedures.first_contact to tongban_app;
grant update (account, name, agency, since) on procedures.first_contact to tongban_app;

create table procedures.first_contact_event (
  region text not null,
  case_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  how text not null check (how in ('window', 'act', 'handed-over')),
  account uuid not null,
  name text not null,
  agency text not null,
  by_name text not null,
  reasons text not null default '',
  primary key (region, case_id, id),
  check (how <> 'handed-over' or reasons <> '')
);
comment on table procedures.first_contact_event is '首问责任记录: who took the matter up first, and each hand-over with its reasons; append-only';
grant select, insert on procedures.first_contact_event to tongban_app;
