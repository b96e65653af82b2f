-- Signing in by an outside provider (国家、省统一身份认证平台).
create table identity.provider (
  code text primary key,
  content jsonb not null
);
comment on table identity.provider is '外部身份认证平台: from content/identity-providers';
grant select, insert, delete on identity.provider to tongban_app;

create table identity.provider_step (
  state_digest bytea primary key check (length(state_digest) = 32),
  browser_digest bytea not null check (length(browser_digest) = 32),
  provider text not null,
  sealed bytea not null,
  next text,
  expires_at timestamptz not null
);
create index provider_step_expires on identity.provider_step (expires_at);
comment on table identity.provider_step is 'Somebody has been sent to a provider and is expected back, once, in the same browser.';
comment on column identity.provider_step.sealed is 'Nonce and code verifier.';
grant select, insert, delete on identity.provider_step to tongban_app;

create table identity.provider_arrival (
  browser_digest bytea primary key check (length(browser_digest) = 32),
  provider text not null,
  sealed bytea not null,
  expires_at timestamptz not null
);
create index provider_arrival_expires on identity.provider_arrival (expires_at);
comment on table identity.provider_arrival is 'Whom a provider has vouched for, until an account is chosen or opened. It opens nothing by itself.';
grant select, insert, delete on identity.provider_arrival to tongban_app;

create table identity.provider_link (
  id uuid primary key,
  account_id uuid not null references identity.account,
  provider text not null,
  subject_digest bytea not null,
  linked_at timestamptz not null,
  ended_at timestamptz check (ended_at >= linked_at)
);
create unique index provider_link_subject on identity.provider_link (provider, subject_digest) where ended_at is null;
create unique index provider_link_account on identity.provider_link (account_id, provider) where ended_at is null;
comment on table identity.provider_link is 'A subject of a provider signs in to this account; history stays.';
comment on column identity.provider_link.subject_digest is 'Keyed digest of issuer and subject: comparable, not readable.';
grant select, insert on identity.provider_link to tongban_app;
grant update (ended_at) on identity.provider_link to tongban_app;

alter table identity.sign_in drop constraint sign_in_outcome_check;
alter table identity.sign_in add check (outcome in ('signed-in', 'second-step', 'wrong-password', 'wrong-code',
  'wrong-passkey', 'wrong-provider', 'unknown-login', 'too-many', 'closed'));
comment on column identity.sign_in.outcome is 'second-step: the first factor was right, the second had still to come; wrong-provider: what came back from a provider was refused.';
