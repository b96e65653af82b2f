create schema payments;
comment on schema payments is '缴费：缴款通知、订单、回调、退付、差异';
grant usage on schema payments to tongban_app;

create table payments.serial (
  region text not null,
  year int not null,
  kind text not null check (kind in ('code', 'receipt')),
  last int not null check (last > 0),
  primary key (region, year, kind)
);
comment on table payments.serial is '缴款码、票据号码的顺序号, without gaps: taken in the transaction that uses it';
grant select, insert on payments.serial to tongban_app;
grant update (last) on payments.serial to tongban_app;

create table payments.charge (
  region text not null,
  id uuid not null unique,
  case_id uuid not null,
  case_number text not null unique,
  agency text not null,
  item_name text not null,
  implementation_code text not null,
  payer text not null,
  applicant_id uuid not null,
  code text not null unique check (code ~ '^\d{20}$'),
  lines jsonb not null,
  amount int not null check (amount > 0),
  pay_by date not null,
  created_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'paid', 'exempt', 'cancelled', 'refund-due', 'refunded')),
  way text check (way in ('online', 'cash', 'card')),
  paid_at timestamptz,
  receipt_number text unique check (receipt_number ~ '^\d{10}$'),
  primary key (region, case_id),
  check ((state in ('paid', 'refund-due', 'refunded')) = (way is not null)),
  check ((way is null) = (paid_at is null)),
  check ((way is null) = (receipt_number is null))
);
comment on table payments.charge is '缴款通知: what one case costs, with the present state; how it came to it stands in payments.charge_event';
comment on column payments.charge.code is '缴款码: what is quoted wherever the charge is paid';
comment on column payments.charge.amount is 'in fen';
comment on column payments.charge.pay_by is 'not a limit in law: paid by then, the result is handed out in time';
create index charge_of_agency on payments.charge (agency, created_at desc, id desc);
create index charge_of_agency_by_state on payments.charge (agency, state, created_at desc, id desc);
create index charge_by_time on payments.charge (created_at desc, id desc);
create index charge_by_state on payments.charge (state, created_at desc, id desc);
grant select, insert on payments.charge to tongban_app;
grant update (state, way, paid_at, receipt_number) on payments.charge to tongban_app;

create table payments.charge_event (
  charge_id uuid not null references payments.charge (id),
  id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('charged', 'paid', 'exempted', 'cancelled', 'refund-due', 'refunded')),
  by_account uuid,
  by_name text not null,
  reasons text,
  primary key (charge_id, id)
);
comment on table payments.charge_event is '缴费记录: append-only';
grant select, insert on payments.charge_event to tongban_app;

create table payments.payment_order (
  id uuid primary key,
  charge_id uuid not null references payments.charge (id),
  amount int not null check (amount > 0),
  state text not null default 'open' check (state in ('open', 'failed', 'paid', 'disputed')),
  created_at timestamptz not null,
  settled_at timestamptz,
  refund text check (refund in ('due', 'done')),
  refund_attempts int not null default 0,
  refund_at timestamptz,
  check ((state = 'open') = (settled_at is null)),
  check ((refund is null) = (refund_at is null)),
  check (refund is null or state in ('paid', 'disputed'))
);
comment on table payments.payment_order is '支付订单: one attempt to pay a charge at the cashier';
comment on column payments.payment_order.refund_at is 'when it was made, or not before when it is tried again';
create unique index order_open on payments.payment_order (charge_id) where state = 'open';
create index order_of_charge on payments.payment_order (charge_id, created_at);
create index order_unsettled on payments.payment_order (created_at) where state = 'open';
create index order_refund_due on payments.payment_order (refund_at) where refund = 'due';
grant select, insert on payments.payment_order to tongban_app;
grant update (state, settled_at, refund, refund_attempts, refund_at) on payments.payment_order to tongban_app;

create table payments.callback (
  id uuid primary key,
  at timestamptz not null,
  body text not null
);
comment on table payments.callback is '回调: what the cashier has told, once; heard again, it is known';
grant select, insert on payments.callback to tongban_app;

create table payments.difference (
  id uuid primary key,
  at timestamptz not null,
  order_id uuid not null references payments.payment_order (id),
  kind text not null check (kind in ('amount', 'paid-again', 'paid-late')),
  told int not null,
  unique (order_id, kind)
);
comment on table payments.difference is '对账差异: where what the cashier says and what was asked for do not agree';
comment on column payments.difference.told is 'the amount the cashier names, in fen';
create index difference_by_time on payments.difference (at desc, id desc);
grant select, insert on payments.difference to tongban_app;

create table payments.demo_order (
  id uuid primary key,
  amount int not null check (amount > 0),
  outcome text check (outcome in ('paid', 'failed')),
  refunded_at timestamptz
);
comment on table payments.demo_order is 'What the demonstration cashier knows. Empty in production.';
grant select, insert on payments.demo_order to tongban_app;
grant update (outcome, refunded_at) on payments.demo_order to tongban_app;
