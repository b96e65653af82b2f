create schema openid;
comment on schema openid is '统一身份认证接入: systems of departments that sign their users in here (OpenID Connect)';
grant usage on schema openid to tongban_app;

create table openid.client (
  code text primary key,
  content jsonb not null
);
comment on table openid.client is '接入系统: from content/openid-clients';
grant select, insert, delete on openid.client to tongban_app;

create table openid.artifact (
  model text not null,
  key bytea not null,
  payload bytea not null,
  grant_key bytea,
  uid_key bytea,
  owner uuid,
  client text,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (model, key)
);
comment on table openid.artifact is 'codes, tokens, grants and sessions of the protocol: found by a digest, content sealed';
comment on column openid.artifact.key is 'SHA-256 of what the other side holds';
comment on column openid.artifact.owner is 'identity.account, so that all of one person for one system can be ended';
create index artifact_of_grant on openid.artifact (grant_key) where grant_key is not null;
create index artifact_of_uid on openid.artifact (model, uid_key) where uid_key is not null;
create index artifact_of_owner on openid.artifact (owner, client) where owner is not null;
create index artifact_expiring on openid.artifact (expires_at);
grant select, insert, update, delete on openid.artifact to tongban_app;

create table openid.consent (
  id uuid primary key,
  account uuid not null,
  client text not null,
  scopes text[] not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= given_at)
);
comment on table openid.consent is '授权: what a person has allowed a system to be told (个人信息保护法第二十三条); history stays';
create unique index consent_in_force on openid.consent (account, client) where withdrawn_at is null;
create index consent_of_account on openid.consent (account, given_at desc);
grant select, insert on openid.consent to tongban_app;
grant update (withdrawn_at) on openid.consent to tongban_app;

create table openid.signing_key (
  kid text primary key,
  sealed bytea not null,
  made_at timestamptz not null
);
comment on table openid.signing_key is '签名密钥: the newest signs, older ones are still published until what they signed has expired';
grant select, insert, delete on openid.signing_key to tongban_app;
