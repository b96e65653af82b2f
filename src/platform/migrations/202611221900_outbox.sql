create table platform.announcement (
  position bigint generated always as identity primary key,
  id uuid not null,
  topic text not null,
  key text not null,
  at timestamptz not null,
  data jsonb not null
);
comment on table platform.announcement is 'outbox: what a committed transaction has announced and nobody has yet handed to the subscribers';
comment on column platform.announcement.key is 'events of one key reach a subscriber in the order of their positions';
grant select, insert, delete on platform.announcement to tongban_app;

create table platform.subscription (
  subscriber text not null,
  topic text not null,
  primary key (subscriber, topic)
);
comment on table platform.subscription is 'who hears what; kept here so that a process of an older version hands on what a newer one waits for';
grant select, insert on platform.subscription to tongban_app;

create table platform.delivery (
  subscriber text not null,
  event_id uuid not null,
  position bigint not null,
  topic text not null,
  key text not null,
  at timestamptz not null,
  data jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
  attempts integer not null default 0,
  retry_at timestamptz,
  error text,
  settled_at timestamptz,
  primary key (subscriber, event_id)
);
comment on table platform.delivery is 'outbox: one event for one subscriber; a delivered row stays for a week, so that an event announced again is not delivered again';
comment on column platform.delivery.state is 'dead = given up after the last attempt; somebody has to look at it, and later events of its key go on';
create index delivery_in_order on platform.delivery (subscriber, key, position) where state = 'waiting';
create index delivery_waiting on platform.delivery (subscriber, position) where state = 'waiting';
create index delivery_dead on platform.delivery (settled_at desc, event_id) where state = 'dead';
create index delivery_settled on platform.delivery (settled_at) where state = 'delivered';
grant select, insert, update, delete on platform.delivery to tongban_app;
