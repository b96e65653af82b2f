create table counter.queue (
  hall text not null,
  day date not null,
  matter_group text not null,
  last int not null check (last > 0),
  primary key (hall, day, matter_group)
);
comment on table counter.queue is '排队: the last number given by a group of windows on a day';
grant select, insert on counter.queue to tongban_app;
grant update (last) on counter.queue to tongban_app;

create table counter.ticket (
  hall text not null,
  id uuid not null,
  token text not null unique check (token ~ '^[0-9a-f]{32}$'),
  day date not null,
  matter_group text not null,
  number text not null,
  priority text,
  phone text check (phone ~ '^1[0-9]{10}$'),
  taken_at timestamptz not null,
  order_at timestamptz not null check (order_at <= taken_at),
  state text not null default 'waiting' check (state in ('waiting', 'called', 'serving', 'missed')),
  window_number text,
  account uuid,
  called_at timestamptz,
  calls int not null default 0,
  primary key (hall, id),
  unique (hall, day, number),
  check ((state = 'waiting') = (window_number is null)),
  check ((window_number is null) = (account is null))
);
comment on table counter.ticket is '排队号: the present state; how it came to it stands in counter.ticket_event';
comment on column counter.ticket.order_at is 'whose turn it is: when it was taken, less the head start of its priority, so that nobody waits for ever';
comment on column counter.ticket.phone is 'one waiting ticket a telephone; none where a clerk gave it out';
create index ticket_waiting on counter.ticket (hall, day, matter_group, order_at, id) where state = 'waiting';
create index ticket_called on counter.ticket (hall, day, called_at desc) where state <> 'waiting';
create unique index ticket_of_clerk on counter.ticket (account) where state = 'called';
create unique index ticket_of_phone on counter.ticket (hall, day, phone) where state in ('waiting', 'called');
grant select, insert on counter.ticket to tongban_app;
grant update (state, window_number, account, called_at, calls) on counter.ticket to tongban_app;

create table counter.ticket_event (
  hall text not null,
  ticket uuid not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('taken', 'called', 'called-again', 'serving', 'missed')),
  window_number text,
  account uuid,
  primary key (hall, ticket, id),
  foreign key (hall, ticket) references counter.ticket (hall, id)
);
comment on table counter.ticket_event is '叫号记录: what happened to each ticket; append-only';
grant select, insert on counter.ticket_event to tongban_app;
