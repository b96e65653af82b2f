-- Second factors, devices of sessions, and proofs of contact.
alter table identity.session
  add column method text not null default 'password'
    check (method in ('password', 'code', 'recovery-code', 'passkey', 'provider')),
  add column device text not null default '' check (length(device) <= 60),
  add column place text not null default '' check (length(place) <= 60),
  add column proven_at timestamptz not null default now();
comment on column identity.session.method is 'How its owner signed in; everything but password and provider means two factors.';
comment on column identity.session.device is 'Browser and system, as far as the browser says so: Chrome · Windows.';
comment on column identity.session.place is 'Client address without its last part: 203.0.113.*';
comment on column identity.session.proven_at is 'When the owner last proved to be there; sensitive acts want it to be recent.';
grant update (proven_at) on identity.session to tongban_app;

alter table identity.sign_in
  add column method text not null default 'password',
  add column device text not null default '',
  add column place text not null default '';
alter table identity.sign_in drop constraint sign_in_outcome_check;
alter table identity.sign_in add check (outcome in ('signed-in', 'second-step', 'wrong-password', 'wrong-code',
  'wrong-passkey', 'unknown-login', 'too-many', 'closed'));
comment on column identity.sign_in.outcome is 'second-step: the password was right, the second factor had still to come.';

create table identity.pending_sign_in (
  token_digest bytea primary key check (length(token_digest) = 32),
  account_id uuid not null references identity.account,
  replaces uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index pending_sign_in_expires on identity.pending_sign_in (expires_at);
comment on table identity.pending_sign_in is 'Password given, second factor not yet. No session: it opens nothing but the page that asks for the factor.';
grant select, insert, delete on identity.pending_sign_in to tongban_app;

create table identity.one_time_code (
  account_id uuid primary key references identity.account,
  secret bytea not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table identity.one_time_code is 'Secret of an authenticator (TOTP, RFC 6238). Without confirmed_at it is being set up and asks for nothing.';
comment on column identity.one_time_code.secret is 'Sealed with a key derived from TONGBAN_SECRET.';
comment on column identity.one_time_code.last_step is 'Time step of the last code that was used: no code works twice.';
grant select, insert, update, delete on identity.one_time_code to tongban_app;

create table identity.recovery_code (
  account_id uuid not null references identity.account,
  digest bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, digest)
);
comment on table identity.recovery_code is 'For the day the authenticator is lost: keyed digests of single-use codes.';
grant select, insert, delete on identity.recovery_code to tongban_app;
grant update (used_at) on identity.recovery_code to tongban_app;

create table identity.passkey (
  id text primary key,
  account_id uuid not null references identity.account,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 60),
  is_synced boolean not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkey_account on identity.passkey (account_id);
comment on table identity.passkey is 'Passkeys (WebAuthn): public keys of authenticators that check their owner.';
comment on column identity.passkey.counter is 'Signature counter of the authenticator; one that falls back is a copy.';
grant select, insert, delete on identity.passkey to tongban_app;
grant update (counter, used_at, name) on identity.passkey to tongban_app;

create table identity.challenge (
  value text primary key,
  purpose text not null check (purpose in ('sign-in', 'add-passkey', 'confirm')),
  account_id uuid references identity.account,
  expires_at timestamptz not null
);
create index challenge_expires on identity.challenge (expires_at);
comment on table identity.challenge is 'Challenges given to authenticators; each is taken once.';
grant select, insert, delete on identity.challenge to tongban_app;
