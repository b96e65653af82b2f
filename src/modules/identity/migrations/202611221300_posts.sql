-- Posts get a period, duties and a history; deputies and requests for posts join them.
alter table identity.post drop constraint post_pkey;
alter table identity.post drop constraint post_role_check;
alter table identity.post
  add column id uuid not null default gen_random_uuid() primary key,
  add column items text[] check (items <> '{}'),
  add column acts text[] check (acts <> '{}'),
  add column from_on date not null default date '2026-01-01',
  add column until_on date check (until_on >= from_on),
  add column granted_at timestamptz not null default now(),
  add column granted_by uuid references identity.official,
  add column ended_at timestamptz,
  add column ended_by uuid references identity.official,
  add column end_reason text check (length(end_reason) between 1 and 200),
  add check (role in ('acceptor', 'reviewer', 'decider', 'issuer', 'supervisor', 'steward', 'administrator',
    'security-administrator', 'auditor')),
  add check ((ended_at is null) = (end_reason is null));
alter table identity.post alter column id drop default;
alter table identity.post alter column from_on drop default;
create unique index post_once on identity.post (official_id, agency, role) where ended_at is null;
comment on table identity.post is 'A role in an agency (岗位) with its reach, duties and period. A post that has ended stays: it is the history.';
comment on column identity.post.items is 'Basic codes of the items it is for; empty: all items of the agency.';
comment on column identity.post.acts is 'Acts of the role it is for; empty: all of them.';
comment on column identity.post.until_on is 'Last day; without it the post lasts until it is ended.';
comment on column identity.post.granted_by is 'Empty: the operator at the console, or the content of the demonstration.';
revoke delete on identity.post from tongban_app;
grant update (region, items, acts, until_on, ended_at, ended_by, end_reason) on identity.post to tongban_app;

alter table identity.official add column agency text;
update identity.official o set agency = (select min(agency) from identity.post where official_id = o.id);
comment on column identity.official.agency is 'The agency that employs the official; administrators of its region look after the account.';
create index official_agency on identity.official (agency, name);
create index official_name on identity.official (name text_pattern_ops);
grant update (agency) on identity.official to tongban_app;

create table identity.deputy (
  id uuid primary key,
  post_id uuid not null references identity.post,
  deputy_id uuid not null references identity.official,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  reason text not null check (length(reason) between 1 and 200),
  named_at timestamptz not null,
  named_by uuid references identity.official,
  ended_at timestamptz,
  ended_by uuid references identity.official
);
create index deputy_deputy on identity.deputy (deputy_id) where ended_at is null;
create index deputy_post on identity.deputy (post_id, from_on desc);
comment on table identity.deputy is 'Who acts in a post while its holder is away (代理). What a deputy signs says so: 李四（代张三）.';
grant select, insert on identity.deputy to tongban_app;
grant update (ended_at, ended_by) on identity.deputy to tongban_app;

create table identity.post_request (
  id uuid primary key,
  asked_at timestamptz not null,
  asked_by uuid not null references identity.official,
  official_id uuid not null references identity.official,
  agency text not null,
  role text not null,
  region text not null,
  items text[] check (items <> '{}'),
  acts text[] check (acts <> '{}'),
  from_on date not null,
  until_on date check (until_on >= from_on),
  reason text not null check (length(reason) between 1 and 200),
  decided_at timestamptz,
  decided_by uuid references identity.official,
  outcome text check (outcome in ('granted', 'refused')),
  answer text check (length(answer) between 1 and 200),
  check ((decided_at is null) = (outcome is null)),
  check (outcome is distinct from 'refused' or answer is not null),
  check (decided_by is distinct from official_id)
);
create index post_request_open on identity.post_request (asked_at, id) where decided_at is null;
create index post_request_official on identity.post_request (official_id, asked_at desc);
comment on table identity.post_request is 'A post that one administrator asks for and another grants (四眼原则). Decided once.';
grant select, insert on identity.post_request to tongban_app;
grant update (decided_at, decided_by, outcome, answer) on identity.post_request to tongban_app;

create table identity.security_event (
  id uuid primary key,
  at timestamptz not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  account_id uuid references identity.account,
  by_account uuid references identity.account,
  reason text check (length(reason) between 1 and 500),
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
  place text check (length(place) <= 60)
);
create index security_event_account on identity.security_event (account_id, at desc, id desc);
create index security_event_at on identity.security_event (at desc, id desc);
comment on table identity.security_event is 'Whatever happens to accounts, posts, powers of attorney and factors. Nobody edits it.';
comment on column identity.security_event.account_id is 'Whose security it is about.';
comment on column identity.security_event.by_account is 'Who did it; empty: the operator at the console, or nobody who was signed in.';
comment on column identity.security_event.place is 'Client address without its last part.';
grant select, insert on identity.security_event to tongban_app;

insert into identity.security_event (id, at, kind, account_id, by_account, reason)
select a.id, a.at,
  case a.act when 'appoint' then 'account-opened' when 'reset-password' then 'password-reset'
    when 'close' then 'account-closed' else 'account-reopened' end,
  a.account_id, b.id, a.reason
from identity.account_action a left join identity.account b on b.official_id = a.administrator_id;
drop table identity.account_action;
