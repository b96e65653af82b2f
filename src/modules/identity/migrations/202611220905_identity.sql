create schema identity;
comment on schema identity is 'Who is signed in, and in which capacity: persons, companies and their agents, officials and their posts.';
grant usage on schema identity to tongban_app;

create table identity.person (
  id uuid primary key,
  name text not null check (name = btrim(name) and length(name) between 1 and 100),
  identity_number text not null unique check (identity_number ~ '^[0-9]{17}[0-9X]$'),
  phone text not null check (phone ~ '^1[0-9]{10}$'),
  email text check (email ~ '^[^@\s]+@[^@\s]+$'),
  address text check (length(address) between 1 and 200),
  assurance text not null default 'declared' check (assurance in ('declared', 'verified')),
  created_at timestamptz not null default now()
);
comment on table identity.person is 'Natural person (自然人). Sex and birth date follow from the identity number and are not stored twice.';
comment on column identity.person.identity_number is 'Citizen identity number (GB 11643). Kept as written; masked in every list and log.';
comment on column identity.person.assurance is 'declared: as the person typed it; verified: compared with the population register (实名核验).';
grant select, insert on identity.person to tongban_app;
grant update (name, phone, email, address, assurance) on identity.person to tongban_app;

create table identity.company (
  id uuid primary key,
  name text not null check (name = btrim(name) and length(name) between 1 and 200),
  credit_code text not null unique check (credit_code ~ '^[0-9A-Z]{18}$'),
  legal_representative text not null,
  address text not null,
  created_at timestamptz not null default now()
);
comment on table identity.company is 'Legal person or other organisation (法人和非法人组织), by unified social credit code (GB 32100).';
grant select, insert on identity.company to tongban_app;
grant update (name, legal_representative, address) on identity.company to tongban_app;

create table identity.agent (
  person_id uuid not null references identity.person,
  company_id uuid not null references identity.company,
  role text not null check (role in ('legal-representative', 'agent')),
  valid_from date not null,
  valid_until date,
  primary key (person_id, company_id),
  check (valid_until >= valid_from)
);
create index agent_company on identity.agent (company_id);
comment on table identity.agent is 'A person who may act for a company: its legal representative, or an agent it appointed (民法典第六十一条、第一百六十五条).';
comment on column identity.agent.valid_until is 'Last day of the appointment; without it the appointment runs until it is ended.';
grant select, insert on identity.agent to tongban_app;
grant update (role, valid_from, valid_until) on identity.agent to tongban_app;

create table identity.official (
  id uuid primary key,
  name text not null check (name = btrim(name) and length(name) between 1 and 100),
  created_at timestamptz not null default now()
);
comment on table identity.official is 'A member of staff of an agency. What an official may do follows from posts alone.';
grant select, insert on identity.official to tongban_app;
grant update (name) on identity.official to tongban_app;

create table identity.post (
  official_id uuid not null references identity.official,
  agency text not null,
  role text not null check (role in
    ('acceptor', 'reviewer', 'decider', 'issuer', 'supervisor', 'steward', 'administrator')),
  region text not null,
  primary key (official_id, agency, role)
);
create index post_agency on identity.post (agency, role);
comment on table identity.post is 'A role in an agency (岗位), with the region it reaches.';
comment on column identity.post.agency is 'Code of the agency in content/agencies.';
grant select, insert, delete on identity.post to tongban_app;

create table identity.account (
  id uuid primary key,
  kind text not null check (kind in ('person', 'official')),
  person_id uuid unique references identity.person,
  official_id uuid unique references identity.official,
  password_hash text not null,
  password_changed_at timestamptz not null default now(),
  demo boolean not null default false,
  demo_note jsonb,
  demo_position integer,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  check ((kind = 'person') = (person_id is not null)),
  check ((kind = 'official') = (official_id is not null))
);
create index account_demo on identity.account (id) where demo;
comment on table identity.account is 'What one signs in to: exactly one person or one official.';
comment on column identity.account.password_hash is 'scrypt with its parameters and salt: $scrypt$ln=15,r=8,p=1$salt$hash.';
comment on column identity.account.demo is 'Made from content/accounts with a published password; production mode refuses to start while one exists.';
comment on column identity.account.demo_note is 'What the account is good for, shown beside it on the sign-in page of the demonstration: {zh, en}.';
comment on column identity.account.demo_position is 'Place in that list.';
grant select, insert on identity.account to tongban_app;
grant update (password_hash, password_changed_at, demo_note, demo_position, closed_at) on identity.account to tongban_app;

create table identity.login (
  name text primary key check (name = lower(name) and name !~ '\s'),
  account_id uuid not null references identity.account,
  kind text not null check (kind in ('name', 'phone', 'identity-number'))
);
create index login_account on identity.login (account_id);
comment on table identity.login is 'What may be typed to sign in to an account. One look-up, and no two accounts share a name.';
grant select, insert, delete on identity.login to tongban_app;

create table identity.session (
  id uuid primary key,
  token_digest bytea not null unique check (length(token_digest) = 32),
  account_id uuid not null references identity.account,
  channel text not null check (channel in ('web', 'api')),
  acts_for uuid references identity.company,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on identity.session (account_id);
create index session_expires on identity.session (expires_at);
comment on table identity.session is 'A signed-in browser or program. Ended sessions are deleted; identity.sign_in keeps the history.';
comment on column identity.session.token_digest is 'SHA-256 of the random token in the cookie; the token itself is nowhere stored.';
comment on column identity.session.acts_for is 'The company the person acts for in this session; empty: in the own name (以本人名义).';
comment on column identity.session.last_seen_at is 'Written at most every five minutes.';
grant select, insert, delete on identity.session to tongban_app;
grant update (acts_for, last_seen_at) on identity.session to tongban_app;

create table identity.attempt (
  kind text not null check (kind in ('sign-in-login', 'sign-in-address', 'registration-address')),
  key bytea not null,
  count integer not null check (count > 0),
  last_at timestamptz not null,
  not_before timestamptz not null,
  primary key (kind, key)
);
create index attempt_last_at on identity.attempt (last_at);
comment on table identity.attempt is 'Counters against guessing, shared by all processes. Keys are keyed digests of a login or a client address.';
comment on column identity.attempt.not_before is 'The next attempt is refused until then.';
grant select, insert, update, delete on identity.attempt to tongban_app;

create table identity.sign_in (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid references identity.account,
  outcome text not null check (outcome in ('signed-in', 'wrong-password', 'unknown-login', 'too-many', 'closed')),
  channel text not null check (channel in ('web', 'api')),
  address_digest bytea not null
);
create index sign_in_account on identity.sign_in (account_id, at desc);
create index sign_in_at on identity.sign_in (at);
comment on table identity.sign_in is 'Every sign-in and every refusal, kept for audit (网络安全法: at least six months). Nobody edits it.';
comment on column identity.sign_in.address_digest is 'Keyed digest of the client address: tells whether two attempts came from one place, not from which.';
grant select, insert on identity.sign_in to tongban_app;
