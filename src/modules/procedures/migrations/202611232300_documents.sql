create table procedures.document_template (
  code text not null,
  version integer not null,
  content jsonb not null,
  digest text not null,
  primary key (code, version)
);
comment on table procedures.document_template is '文书模板: what an organ writes when something is done; a version never changes';
grant select, insert on procedures.document_template to tongban_app;

create table procedures.document_series (
  agency text not null,
  year integer not null,
  kind text not null,
  last integer not null check (last > 0),
  primary key (agency, year, kind)
);
comment on table procedures.document_series is '文号序列: how far the numbers of an organ, year and kind have come; counted in the transaction of the act';
grant select, insert, update on procedures.document_series to tongban_app;

create table procedures.document (
  region text not null,
  case_id uuid not null,
  sequence integer not null,
  agency text not null,
  year integer not null,
  kind text not null,
  serial integer not null,
  number text not null,
  event text not null,
  title_zh text not null,
  title_en text not null,
  template text not null,
  template_version integer not null,
  issued_at timestamptz not null,
  case_number text not null,
  item_name text not null,
  applicant_name text not null,
  primary key (region, case_id, sequence),
  unique (agency, year, kind, serial)
);
comment on table procedures.document is '文书: which numbers were given to which acts; append-only, its words follow from the template and the act';
comment on column procedures.document.sequence is 'of the act to which it belongs';
grant select, insert on procedures.document to tongban_app;
