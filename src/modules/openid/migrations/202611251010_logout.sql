create table openid.presence (
  session uuid not null,
  client text not null,
  account uuid not null,
  asked_at timestamptz not null,
  primary key (session, client)
);
comment on table openid.presence is '已登录的接入系统: systems that were told of a session here, and are told when it ends (Back-Channel Logout)';
comment on column openid.presence.session is 'identity.session; the row outlives it until the systems have been told';
comment on column openid.presence.asked_at is 'When it was last asked whether the session goes on.';
create index presence_asked on openid.presence (asked_at, session, client);
grant select, insert, update, delete on openid.presence to tongban_app;
