-- Confirmed ways to reach a person, recovery of a lost password, and the counter.
alter table identity.person
  add column phone_confirmed_at timestamptz,
  add column email_confirmed_at timestamptz;
comment on column identity.person.phone_confirmed_at is 'When a code sent to the phone came back. A password is recovered by a confirmed phone or e-mail alone.';
grant update (phone_confirmed_at, email_confirmed_at) on identity.person to tongban_app;

create table identity.contact_code (
  account_id uuid not null references identity.account,
  channel text not null check (channel in ('sms', 'email')),
  target text not null,
  digest bytea not null,
  tries integer not null default 0,
  expires_at timestamptz not null,
  primary key (account_id, channel)
);
create index contact_code_expires on identity.contact_code (expires_at);
comment on table identity.contact_code is 'A code sent to a phone or e-mail that is to be confirmed: keyed digest, five tries, ten minutes.';
grant select, insert, update, delete on identity.contact_code to tongban_app;

create table identity.recovery (
  token_digest bytea primary key check (length(token_digest) = 32),
  account_id uuid references identity.account,
  digest bytea not null,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz
);
create index recovery_expires on identity.recovery (expires_at);
comment on table identity.recovery is 'A password is being recovered. Without account_id nobody has that sign-in name or a confirmed contact; the pages are the same.';
grant select, insert, update, delete on identity.recovery to tongban_app;

create table identity.demo_message (
  id uuid primary key,
  at timestamptz not null,
  channel text not null check (channel in ('sms', 'email')),
  target text not null,
  text jsonb not null
);
create index demo_message_at on identity.demo_message (at desc, id desc);
comment on table identity.demo_message is 'Messages of the demonstration, which nobody receives: shown at /demo/messages. Empty in production.';
grant select, insert, delete on identity.demo_message to tongban_app;

create table identity.counter_request (
  id uuid primary key,
  asked_at timestamptz not null,
  asked_by uuid not null references identity.official,
  region text not null,
  person_id uuid references identity.person,
  account_id uuid references identity.account,
  acts text[] not null check (acts <> '{}' and acts <@ array['password', 'factors', 'verify', 'open']),
  evidence text not null check (length(evidence) between 1 and 100),
  phone text check (phone ~ '^1[0-9]{10}$'),
  reason text not null check (length(reason) between 1 and 200),
  decided_at timestamptz,
  decided_by uuid references identity.official,
  outcome text check (outcome in ('done', 'refused')),
  answer text check (length(answer) between 1 and 200),
  check (num_nonnulls(person_id, account_id) >= 1),
  check ((decided_at is null) = (outcome is null)),
  check (decided_by is distinct from asked_by)
);
create index counter_request_open on identity.counter_request (asked_at, id) where decided_at is null;
comment on table identity.counter_request is 'What is done to an account at a counter: one official has seen the identity card and asks, another checks and does it.';
grant select, insert on identity.counter_request to tongban_app;
grant update (decided_at, decided_by, outcome, answer) on identity.counter_request to tongban_app;

create index security_event_kind on identity.security_event (kind, at desc, id desc);
