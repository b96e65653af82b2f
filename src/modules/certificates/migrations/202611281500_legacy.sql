create table certificates.legacy_entry (
  id uuid primary key,
  agency text not null,
  type text not null references certificates.certificate_type (code),
  number text not null,
  holder_kind text not null check (holder_kind in ('person', 'company')),
  holder_id uuid not null,
  trust text not null check (trust in ('B', 'C', 'D')),
  issued_on date not null,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  "values" jsonb not null,
  scan jsonb not null,
  status text not null default 'waiting' check (status in ('waiting', 'confirmed', 'refused')),
  entered_at timestamptz not null,
  entered_account uuid not null,
  entered_name text not null,
  decided_at timestamptz,
  decided_account uuid check (decided_account <> entered_account),
  decided_name text,
  reason text,
  check ((status = 'waiting') = (decided_at is null) and (status = 'waiting') = (decided_account is null)),
  check ((status = 'refused') = (reason is not null))
);
comment on table certificates.legacy_entry is '存量证照: a paper certificate that one official entered and another compares with its scan';
comment on column certificates.legacy_entry.trust is '可信等级: how it was compared when it was entered';
comment on column certificates.legacy_entry."values" is 'what stands on the paper, by the label of the line';
comment on column certificates.legacy_entry.scan is 'hash, name, size and media type of the scan in the file store';
create unique index legacy_entry_once on certificates.legacy_entry (agency, type, number) where status <> 'refused';
create index legacy_entry_of_agency on certificates.legacy_entry (agency, id desc);
grant select, insert on certificates.legacy_entry to tongban_app;
grant update (status, decided_at, decided_account, decided_name, reason) on certificates.legacy_entry to tongban_app;

alter table certificates.certificate
  alter column case_number drop not null,
  add column trust text not null default 'A' check (trust in ('A', 'B', 'C', 'D')),
  add column legacy_entry uuid unique references certificates.legacy_entry (id),
  add constraint certificate_origin_check check (
    (case_number is null) = (legacy_entry is not null) and (legacy_entry is null) = (trust = 'A')
  );
comment on column certificates.certificate.case_number is 'the case whose result it is; none where it was taken over from paper';
comment on column certificates.certificate.trust is '可信等级: A issued on a decision here, B to D taken over from paper';
