comment on schema exchange is '数据共享：查询台账、共享授权、调用方';

create table exchange.data_grant (
  region text not null,
  id uuid not null unique,
  number text not null unique,
  asker text not null,
  owner text not null,
  data_set text not null,
  elements text[] not null check (cardinality(elements) > 0),
  ways text[] not null check (cardinality(ways) > 0 and ways <@ '{verification,query}'::text[]),
  purpose text not null,
  basis text not null,
  per_day int not null check (per_day > 0),
  per_minute int not null check (per_minute > 0),
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  procedure_code text not null,
  procedure_version int not null,
  asked_at timestamptz not null,
  status text not null,
  waits_role text,
  waits_agency text,
  due_on date,
  closed_at timestamptz,
  sequence int not null,
  head_hash text not null,
  primary key (region, id),
  check (asker <> owner)
);
comment on table exchange.data_grant is '共享申请和授权: a case of the procedure engine; its present state, reduced from its acts';
comment on column exchange.data_grant.purpose is 'the item or duty it is for; every call names the same';
create index data_grant_of_asker on exchange.data_grant (asker, id desc);
create index data_grant_of_owner on exchange.data_grant (owner, id desc);
grant select, insert on exchange.data_grant to tongban_app;
grant update (status, waits_role, waits_agency, due_on, closed_at, sequence, head_hash) on exchange.data_grant to tongban_app;

create table exchange.data_grant_act (
  data_grant uuid not null references exchange.data_grant (id),
  sequence int not null,
  actor_account uuid,
  actor_name text not null,
  actor_agency text,
  at timestamptz not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (data_grant, sequence)
);
comment on table exchange.data_grant_act is '共享申请的办理行为: append-only; each row carries the hash of its predecessor';
grant select, insert on exchange.data_grant_act to tongban_app;

create table exchange.caller (
  id uuid primary key,
  agency text not null,
  name text not null,
  registered_by uuid not null,
  registered_at timestamptz not null
);
comment on table exchange.caller is '调用方: a system of an agency that uses grants of the agency';
create index caller_of_agency on exchange.caller (agency, id desc);
grant select, insert on exchange.caller to tongban_app;

create table exchange.caller_key (
  caller uuid not null references exchange.caller (id),
  kid text not null,
  public_key text not null,
  registered_at timestamptz not null,
  ended_at timestamptz,
  primary key (caller, kid)
);
comment on table exchange.caller_key is '调用方公钥: the private key never leaves the caller; several at once make rotation possible';
grant select, insert on exchange.caller_key to tongban_app;
grant update (ended_at) on exchange.caller_key to tongban_app;

create table exchange.message (
  caller uuid not null references exchange.caller (id),
  nonce uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('token', 'call')),
  data_grant uuid references exchange.data_grant (id),
  signature text not null,
  primary key (caller, nonce)
);
comment on table exchange.message is '调用报文: what a caller has signed, once; the same nonce again is a replay';
create index message_of_grant on exchange.message (data_grant, at desc);
grant select, insert on exchange.message to tongban_app;

create table exchange.spent (
  data_grant uuid not null references exchange.data_grant (id),
  span text not null check (span in ('day', 'minute')),
  begins timestamptz not null,
  calls int not null,
  most int not null,
  primary key (data_grant, span, begins),
  check (calls <= most)
);
comment on table exchange.spent is '调用量: how many calls of a grant fell into a day or a minute';
grant select, insert on exchange.spent to tongban_app;
grant update (calls) on exchange.spent to tongban_app;

create table exchange.turned_away (
  id uuid primary key,
  at timestamptz not null,
  caller uuid,
  grant_number text,
  reason text not null
);
comment on table exchange.turned_away is '被拒绝的调用: why, which the caller is not told in detail';
create index turned_away_of_caller on exchange.turned_away (caller, at desc);
grant select, insert on exchange.turned_away to tongban_app;
