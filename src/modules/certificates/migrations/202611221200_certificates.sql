create schema certificates;
comment on schema certificates is '电子证照';
grant usage on schema certificates to tongban_app;

create table certificates.certificate_type (
  code text primary key,
  content jsonb not null
);
comment on table certificates.certificate_type is '证照类型; content is a CertificateType';
grant select, insert, update on certificates.certificate_type to tongban_app;

create table certificates.number_counter (
  agency text not null,
  type text not null,
  year integer not null,
  last integer not null,
  primary key (agency, type, year)
);
comment on table certificates.number_counter is 'last serial given by an organ for a type in a year';
grant select, insert, update on certificates.number_counter to tongban_app;

create table certificates.certificate (
  id uuid primary key,
  region text not null,
  identifier text not null unique,
  type text not null references certificates.certificate_type (code),
  number text not null,
  name_zh text not null,
  name_en text,
  holder_kind text not null check (holder_kind in ('person', 'company')),
  holder_id uuid not null,
  holder_name text not null,
  holder_code text not null,
  issuer_agency text not null,
  issuer_name text not null,
  case_number text not null unique,
  fields jsonb not null,
  issued_on date not null,
  valid_from date not null,
  valid_until date,
  file_hash text not null unique,
  file_size integer not null,
  status text not null default 'valid' check (status in ('valid', 'revoked')),
  revoked_at timestamptz,
  revoked_reason text,
  check ((status = 'revoked') = (revoked_at is not null))
);
comment on table certificates.certificate is '电子证照: what a signed file says, and whether it still holds';
comment on column certificates.certificate.identifier is '电子证照标识 (GB/T 36904-2018)';
comment on column certificates.certificate.file_hash is 'SHA-256 of the signed PDF in the file store';
create index certificate_of_holder on certificates.certificate (holder_id, issued_on desc, id desc);
create index certificate_by_number on certificates.certificate (number);
create index certificate_of_issuer on certificates.certificate (issuer_agency, issued_on desc, id desc);
grant select, insert on certificates.certificate to tongban_app;
grant update (status, revoked_at, revoked_reason) on certificates.certificate to tongban_app;

create table certificates.event (
  certificate_id uuid not null references certificates.certificate (id),
  sequence integer not null,
  type text not null check (type in ('issued', 'revoked')),
  at timestamptz not null,
  actor_account uuid not null,
  actor_name text not null,
  reason text,
  primary key (certificate_id, sequence)
);
comment on table certificates.event is 'append-only: who issued and who revoked a certificate';
grant select, insert on certificates.event to tongban_app;
