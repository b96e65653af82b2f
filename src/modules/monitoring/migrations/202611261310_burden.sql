create table monitoring.case_burden (
  region text not null,
  case_id uuid not null,
  moment text not null check (moment in ('received', 'ended')),
  day date not null,
  number text not null,
  agency text not null,
  item text not null,
  item_name text not null,
  fields_asked integer not null,
  fields_saved integer not null check (fields_saved <= fields_asked),
  materials_asked integer not null,
  materials_saved integer not null check (materials_saved <= materials_asked),
  visits integer not null,
  days integer,
  legal_days integer,
  primary key (region, case_id, moment)
);
comment on table monitoring.case_burden is '减负账: what a case cost its applicant, as it was received and as it ended';
comment on column monitoring.case_burden.day is 'the day of receipt, or of the decision or end';
comment on column monitoring.case_burden.item is 'basic code of the item';
comment on column monitoring.case_burden.fields_saved is 'known, given by earlier results, or answered for another item of the matter';
comment on column monitoring.case_burden.materials_saved is 'replaced by a certificate, a result or a check, or handed in once for several items';
comment on column monitoring.case_burden.visits is 'how often the applicant came to a window';
comment on column monitoring.case_burden.days is 'working days from acceptance to decision; null where the legal limit is counted otherwise';
create index case_burden_agency on monitoring.case_burden (moment, day, agency, case_id);
create index case_burden_item on monitoring.case_burden (moment, item, day, case_id);
grant select, insert, update on monitoring.case_burden to tongban_app;
