create schema notices;
comment on schema notices is '通知：模板、站内消息、发送';
grant usage on schema notices to tongban_app;

create table notices.template (
  code text primary key,
  position int not null,
  content jsonb not null
);
comment on table notices.template is '通知模板: content is a NoticeTemplate';
grant select, insert, delete on notices.template to tongban_app;

create table notices.notice (
  id uuid primary key,
  event_id uuid not null,
  account_id uuid not null,
  template text not null,
  subject jsonb not null,
  body jsonb not null,
  short jsonb,
  link text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  unique (event_id, account_id)
);
comment on table notices.notice is '站内消息: one for each event and account, however often the event is heard';
comment on column notices.notice.short is 'the text message; none where the template has none';
create index notice_of_account on notices.notice (account_id, created_at desc, id desc);
create index notice_unread on notices.notice (account_id) where read_at is null;
grant select, insert on notices.notice to tongban_app;
grant update (read_at) on notices.notice to tongban_app;

create table notices.delivery (
  id uuid primary key,
  notice_id uuid not null references notices.notice (id),
  channel text not null check (channel in ('email', 'sms', 'public-account')),
  target text not null,
  locale text not null check (locale in ('zh-CN', 'en')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead')),
  attempts int not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  error text,
  unique (notice_id, channel)
);
comment on table notices.delivery is '发送记录: a notice on its way over one channel';
comment on column notices.delivery.target is 'the address that was confirmed when the notice was written';
comment on column notices.delivery.next_at is 'not before; while an attempt is made, when another process may make the next';
create index delivery_due on notices.delivery (next_at, id) where state = 'waiting';
create index delivery_by_time on notices.delivery (created_at desc, id desc);
create index delivery_by_state on notices.delivery (state, created_at desc, id desc);
grant select, insert on notices.delivery to tongban_app;
grant update (state, attempts, next_at, settled_at, error) on notices.delivery to tongban_app;

create table notices.preference (
  account_id uuid primary key,
  channels text[] not null,
  locale text not null check (locale in ('zh-CN', 'en')),
  is_quiet_at_night boolean not null,
  changed_at timestamptz not null
);
comment on table notices.preference is '接收方式: what a person has chosen; without a row the default holds';
grant select, insert on notices.preference to tongban_app;
grant update (channels, locale, is_quiet_at_night, changed_at) on notices.preference to tongban_app;

create table notices.demo_message (
  delivery_id uuid primary key references notices.delivery (id),
  subject text not null,
  text text not null,
  at timestamptz not null
);
comment on table notices.demo_message is 'What the demonstration would have sent. Empty in production.';
grant select, insert on notices.demo_message to tongban_app;
