create schema exchange;
comment on schema exchange is '数据共享：查询台账';
grant usage on schema exchange to tongban_app;

create table exchange.access (
  subject bytea not null check (octet_length(subject) = 32),
  id uuid not null,
  subject_kind text not null check (subject_kind in ('person', 'company')),
  at timestamptz not null,
  reader_kind text not null check (reader_kind in ('official', 'system', 'platform')),
  reader uuid,
  agency text,
  role text,
  way text not null,
  purpose text not null,
  case_number text,
  data_set text,
  elements text[] not null,
  answer text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  transaction_id xid8 not null default pg_current_xact_id(),
  primary key (subject, id)
);
comment on table exchange.access is '查询台账: each read of the data of a person or company; append-only, sealed each minute';
comment on column exchange.access.subject is 'blind index of the identity number or credit code (HMAC-SHA256); the number itself stands nowhere here';
comment on column exchange.access.reader is 'account of the official, or the caller of another system; none where the platform itself reads';
comment on column exchange.access.hash is 'SHA-256 of the row as canonical JSON: what the seal covers';
comment on column exchange.access.transaction_id is 'lets the sealing job take rows whose transaction has ended';
create index access_by_transaction on exchange.access (transaction_id, id);
create index access_of_way on exchange.access (subject, way, id desc);
grant select, insert on exchange.access to tongban_app;

create table exchange.seal (
  sequence bigint primary key,
  transaction_from text not null,
  transaction_to text not null,
  rows integer not null check (rows > 0),
  root text not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null
);
comment on table exchange.seal is '台账封存: a Merkle root over the reads since the last seal; the roots are chained';
grant select, insert on exchange.seal to tongban_app;
