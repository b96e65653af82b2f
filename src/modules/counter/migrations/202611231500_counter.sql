create schema counter;
comment on schema counter is '窗口: who attends which window, and what is done there for a person who is present';
grant usage on schema counter to tongban_app;

create table counter.hall_plan (
  hall text primary key,
  content jsonb not null
);
comment on table counter.hall_plan is '大厅窗口安排: groups of windows of each hall, from content/counter';
grant select, insert, delete on counter.hall_plan to tongban_app;

create table counter.attendance (
  hall text not null,
  id uuid not null,
  number text not null,
  account uuid not null,
  clerk text not null,
  began_at timestamptz not null,
  ended_at timestamptz check (ended_at >= began_at),
  primary key (hall, id)
);
comment on table counter.attendance is '窗口值守: a clerk at a window, from signing on to leaving';
comment on column counter.attendance.number is 'of the window in its hall: A03';
comment on column counter.attendance.clerk is 'name of the clerk on that day';
create unique index attendance_of_window on counter.attendance (hall, number) where ended_at is null;
create unique index attendance_of_clerk on counter.attendance (account) where ended_at is null;
grant select, insert on counter.attendance to tongban_app;
grant update (ended_at) on counter.attendance to tongban_app;

create table counter.reception (
  hall text not null,
  id uuid not null,
  number text not null,
  account uuid not null,
  clerk text not null,
  began_at timestamptz not null,
  person uuid,
  draft uuid,
  ended_at timestamptz check (ended_at >= began_at),
  outcome text check (outcome in ('received', 'advised', 'handed-over', 'left')),
  primary key (hall, id),
  check ((ended_at is null) = (outcome is null))
);
comment on table counter.reception is '接待: one person at one window; the present state, reduced from its events';
comment on column counter.reception.person is 'identity.person, once the identity card has been compared';
comment on column counter.reception.draft is 'application that is being filled in';
comment on column counter.reception.outcome is 'received: an application was submitted; advised: told what is needed; handed-over: sent to a named office in writing (首问负责); left: the person did not come or went away';
create unique index reception_of_clerk on counter.reception (account) where ended_at is null;
create index reception_by_id on counter.reception (id);
create index reception_of_day on counter.reception (account, began_at desc, id desc);
create index reception_of_hall on counter.reception (hall, began_at desc, id desc);
grant select, insert on counter.reception to tongban_app;
grant update (person, draft, ended_at, outcome) on counter.reception to tongban_app;

create table counter.reception_event (
  hall text not null,
  reception uuid not null,
  sequence int not null check (sequence > 0),
  at timestamptz not null,
  account uuid not null,
  event jsonb not null check (event ? 'type'),
  primary key (hall, reception, sequence),
  foreign key (hall, reception) references counter.reception (hall, id)
);
comment on table counter.reception_event is '接待记录: what was done at the window, in order; append-only';
comment on column counter.reception_event.event is 'identified, capacity-chosen, draft-opened, papers-checked, lack-told, confirmed, submitted, handed-over, ended';
grant select, insert on counter.reception_event to tongban_app;
