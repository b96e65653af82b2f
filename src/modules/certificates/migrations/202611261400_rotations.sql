create table certificates.key_rotation (
  id uuid primary key,
  holder text not null,
  algorithm text not null check (algorithm in ('rsa-sha256', 'sm2-sm3')),
  former_key text not null,
  new_key text not null,
  at timestamptz not null,
  actor_account uuid not null,
  actor_name text not null,
  reason text not null
);
comment on table certificates.key_rotation is '密钥更换: who gave an organ a new signing key, and why; append-only';
comment on column certificates.key_rotation.holder is 'credit code of the organ';
comment on column certificates.key_rotation.new_key is 'subject key identifier, hex';
create index key_rotation_of_holder on certificates.key_rotation (holder, id desc);
grant select, insert on certificates.key_rotation to tongban_app;
