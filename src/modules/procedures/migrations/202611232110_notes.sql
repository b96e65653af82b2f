create table procedures.note (
  region text not null,
  case_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  account uuid not null,
  name text not null,
  agency text not null,
  text text not null check (length(text) between 1 and 2000),
  primary key (region, case_id, id)
);
comment on table procedures.note is '内部备注: what officials write down for one another; append-only, never told to the applicant';
comment on column procedures.note.id is 'a UUIDv7, so that the notes of a case lie in the order in which they were written';
grant select, insert on procedures.note to tongban_app;
