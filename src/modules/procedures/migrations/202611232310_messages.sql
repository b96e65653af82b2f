create table procedures.message (
  region text not null,
  case_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  side text not null check (side in ('applicant', 'office')),
  account uuid not null,
  name text not null,
  agency text,
  text text not null check (length(text) between 1 and 2000),
  primary key (region, case_id, id)
);
comment on table procedures.message is '办件留言: what applicant and office write to one another about a case; append-only, kept as long as the case';
comment on column procedures.message.id is 'a UUIDv7, so that the messages of a case lie in the order in which they were written';
grant select, insert on procedures.message to tongban_app;

create table procedures.message_reading (
  region text not null,
  case_id uuid not null,
  side text not null check (side in ('applicant', 'office')),
  last_read uuid not null,
  primary key (region, case_id, side)
);
comment on table procedures.message_reading is 'how far each side has read what the other wrote';
grant select, insert, update on procedures.message_reading to tongban_app;
