create table counter.slot (
  hall text not null,
  matter_group text not null,
  day date not null,
  minute int not null check (minute between 0 and 1439),
  capacity int not null check (capacity >= 0),
  booked int not null default 0,
  primary key (hall, matter_group, day, minute),
  check (booked between 0 and capacity)
);
comment on table counter.slot is '预约时段: how many appointments one group of windows has taken in one slot; a row appears with the first';
comment on column counter.slot.minute is 'beginning, in minutes since midnight, Beijing time';
comment on column counter.slot.capacity is 'as the plan had it when the slot was first booked: what was promised stays';
grant select, insert on counter.slot to tongban_app;
grant update (booked) on counter.slot to tongban_app;

create table counter.appointment (
  hall text not null,
  id uuid not null,
  token text not null unique check (token ~ '^[0-9a-f]{32}$'),
  number text not null check (number ~ '^[A-Z][0-9]{6}$'),
  matter_group text not null,
  day date not null,
  minute int not null,
  item_code text,
  item_name text,
  name text not null check (length(name) between 1 and 100),
  phone text not null check (phone ~ '^1[0-9]{10}$'),
  person uuid,
  from_digest bytea not null,
  made_at timestamptz not null,
  reminded_at timestamptz,
  arrived_at timestamptz,
  cancelled_at timestamptz,
  missed_at timestamptz,
  primary key (hall, id),
  foreign key (hall, matter_group, day, minute) references counter.slot (hall, matter_group, day, minute),
  check (num_nonnulls(arrived_at, cancelled_at, missed_at) <= 1)
);
comment on table counter.appointment is '预约: a person comes in a slot; how it ended stands in at most one of arrived, cancelled, missed';
comment on column counter.appointment.token is 'random, part of the address: who has it may look and cancel';
comment on column counter.appointment.number is 'what is said at the hall: letter of the group and six digits';
comment on column counter.appointment.person is 'identity.person, where somebody was signed in; nobody has to be';
comment on column counter.appointment.from_digest is 'keyed digest of the address from which it was made: bounds what one address can take';
create unique index appointment_number on counter.appointment (hall, day, number);
create index appointment_of_day on counter.appointment (hall, day, minute, id);
create index appointment_of_phone on counter.appointment (phone, day desc);
create index appointment_of_person on counter.appointment (person, day desc) where person is not null;
create index appointment_of_address on counter.appointment (from_digest, made_at);
create index appointment_open on counter.appointment (day, minute)
  where arrived_at is null and cancelled_at is null and missed_at is null;
grant select, insert on counter.appointment to tongban_app;
grant update (reminded_at, arrived_at, cancelled_at, missed_at) on counter.appointment to tongban_app;
