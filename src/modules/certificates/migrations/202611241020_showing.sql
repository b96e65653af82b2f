create table certificates.showing (
  id uuid primary key,
  certificate_id uuid not null references certificates.certificate (id),
  holder_account uuid not null,
  purpose text not null check (purpose <> ''),
  shown text[] not null check (cardinality(shown) > 0),
  code_hash bytea not null unique,
  code_sealed bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check (expires_at > created_at)
);
comment on table certificates.showing is '授权用证: what a holder lets somebody see once, for a purpose, until a time; append-only';
comment on column certificates.showing.shown is 'labels of the fields that were chosen';
comment on column certificates.showing.code_hash is 'keyed hash of the one-time code: the code itself finds its row, the row does not tell the code';
create index showing_of_certificate on certificates.showing (certificate_id, created_at desc, id desc);
grant select, insert on certificates.showing to tongban_app;

create table certificates.showing_event (
  showing_id uuid not null references certificates.showing (id),
  type text not null check (type in ('used', 'withdrawn')),
  at timestamptz not null,
  by_name text not null,
  primary key (showing_id, type)
);
comment on table certificates.showing_event is 'append-only: who looked, and that the holder took it back; each at most once';
grant select, insert on certificates.showing_event to tongban_app;
