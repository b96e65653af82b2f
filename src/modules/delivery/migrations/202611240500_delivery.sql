create schema delivery;
comment on schema delivery is '送达：送达件、邮寄、窗口领取';
grant usage on schema delivery to tongban_app;

create table delivery.consignment (
  region text not null,
  id uuid not null unique,
  case_id uuid not null,
  case_number text not null unique,
  agency text not null,
  item_name text not null,
  implementation_code text not null,
  applicant_id uuid not null,
  applicant_name text not null,
  applicant_code text not null,
  ways text[] not null check (cardinality(ways) > 0),
  way text not null check (way in ('electronic', 'courier', 'window')),
  hall text,
  address jsonb,
  pickup_code text check (pickup_code ~ '^\d{8}$'),
  state text not null check (state in ('electronic', 'to-send', 'under-way', 'to-collect', 'delivered')),
  created_at timestamptz not null,
  primary key (region, case_id),
  check (way = any (ways) or state <> 'to-send'),
  check (state <> 'to-collect' or (hall is not null and pickup_code is not null)),
  check (state not in ('to-send', 'under-way') or address is not null)
);
comment on table delivery.consignment is '送达件: the result of one case on its way to the applicant; how it came there stands in delivery.consignment_event';
comment on column delivery.consignment.applicant_code is 'identity number or credit code: what a clerk finds it by at the window';
comment on column delivery.consignment.ways is 'ways that the item allows';
comment on column delivery.consignment.pickup_code is '取件码, while it waits at a hall';
create unique index consignment_waiting on delivery.consignment (pickup_code) where state = 'to-collect';
create index consignment_of_holder on delivery.consignment (applicant_code) where state = 'to-collect';
create index consignment_of_agency on delivery.consignment (agency, state, created_at, id);
create index consignment_at_hall on delivery.consignment (hall, created_at, id) where state = 'to-collect';
create index consignment_by_state on delivery.consignment (state, created_at, id);
grant select, insert on delivery.consignment to tongban_app;
grant update (way, hall, address, pickup_code, state) on delivery.consignment to tongban_app;

create table delivery.consignment_event (
  consignment_id uuid not null references delivery.consignment (id),
  id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('opened', 'chosen', 'sent', 'attempt-failed', 'came-back', 'collected', 'received', 'noted')),
  by_account uuid,
  by_name text not null,
  note text not null default '',
  primary key (consignment_id, id)
);
comment on table delivery.consignment_event is '送达记录: append-only';
comment on column delivery.consignment_event.kind is 'received: the courier handed it over; collected: at the window; noted: an official wrote it into the case';
grant select, insert on delivery.consignment_event to tongban_app;

create table delivery.collection (
  consignment_id uuid primary key references delivery.consignment (id),
  at timestamptz not null,
  hall text not null,
  name text not null,
  identity_number text not null,
  authority text,
  clerk uuid not null
);
comment on table delivery.collection is '送达回证: who took the result at the window, checked by a clerk and signed for (民事诉讼法第八十七条); append-only';
comment on column delivery.collection.authority is 'the power that whoever collects for the holder has shown';
grant select, insert on delivery.collection to tongban_app;

create table delivery.shipment (
  id uuid primary key references delivery.consignment (id),
  waybill text not null unique,
  created_at timestamptz not null,
  last_sequence int not null default 0,
  last_kind text check (last_kind in ('accepted', 'in-transit', 'out-for-delivery', 'failed', 'delivered', 'returned')),
  last_at timestamptz,
  checked_at timestamptz not null,
  check ((last_sequence = 0) = (last_kind is null)),
  check ((last_kind is null) = (last_at is null))
);
comment on table delivery.shipment is '邮件: one consignment is given to the courier once; what cannot be delivered waits at a hall';
comment on column delivery.shipment.checked_at is 'when the courier told of it or was asked';
create index shipment_silent on delivery.shipment (checked_at)
  where last_kind is null or last_kind not in ('delivered', 'returned');
grant select, insert on delivery.shipment to tongban_app;
grant update (last_sequence, last_kind, last_at, checked_at) on delivery.shipment to tongban_app;

create table delivery.tracking_event (
  shipment_id uuid not null references delivery.shipment (id),
  sequence int not null check (sequence > 0),
  id uuid not null unique,
  at timestamptz not null,
  heard_at timestamptz not null,
  kind text not null check (kind in ('accepted', 'in-transit', 'out-for-delivery', 'failed', 'delivered', 'returned')),
  place text not null,
  note text not null default '',
  primary key (shipment_id, sequence)
);
comment on table delivery.tracking_event is '邮件轨迹: what the courier has told, each once and in order; append-only';
grant select, insert on delivery.tracking_event to tongban_app;

create table delivery.demo_shipment (
  id uuid primary key,
  serial int generated always as identity unique,
  waybill text unique,
  destination text not null,
  events jsonb not null default '[]'
);
comment on table delivery.demo_shipment is 'What the demonstration courier knows. Empty in production.';
grant select, insert on delivery.demo_shipment to tongban_app;
grant update (waybill, events) on delivery.demo_shipment to tongban_app;
