create table procedures.holiday_notice (
  year integer not null,
  recorded_at timestamptz not null,
  holidays date[] not null,
  make_up_days date[] not null,
  source text not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (year, recorded_at)
);
comment on table procedures.holiday_notice is '放假安排: append-only; of each year the newest counts, before the table of the package';
comment on column procedures.holiday_notice.make_up_days is '调休上班: Saturdays and Sundays on which people work';
grant select, insert on procedures.holiday_notice to tongban_app;

create table procedures.recomputation (
  id uuid primary key,
  started_at timestamptz not null,
  milliseconds integer not null,
  reason text not null,
  by_account uuid,
  by_name text not null,
  cases integer not null,
  tasks integer not null
);
comment on table procedures.recomputation is '期限重算: every time that dates moved without an act, who brought it about and how much moved';
create index recomputation_by_time on procedures.recomputation (started_at desc, id desc);
grant select, insert on procedures.recomputation to tongban_app;

create table procedures.moved_date (
  recomputation uuid not null references procedures.recomputation (id),
  formula text not null,
  of text not null check (of in ('task', 'promised', 'statutory', 'silence')),
  before date not null,
  after date not null,
  rows integer not null,
  primary key (recomputation, of, formula, before)
);
comment on table procedures.moved_date is 'what moved: each formula of a due date with its day before and after, and how many rows have it';
grant select, insert on procedures.moved_date to tongban_app;
