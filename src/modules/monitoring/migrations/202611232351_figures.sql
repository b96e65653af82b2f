create table monitoring.case_figure (
  region text not null,
  case_id uuid not null,
  number text not null,
  agency text not null,
  item text not null,
  item_name text not null,
  applicant uuid not null,
  "window" text,
  received_on date not null,
  ended_on date,
  outcome text,
  is_on_time boolean,
  days integer,
  promised_days integer,
  pauses integer not null,
  corrections integer not null,
  decider uuid,
  decider_name text,
  facts text,
  primary key (region, case_id)
);
comment on table monitoring.case_figure is '办件统计底数: what a case counts for; every figure of the rankings is a sum over these rows';
comment on column monitoring.case_figure.item is 'basic code of the item';
comment on column monitoring.case_figure.ended_on is 'the day of the decision, or on which the case ended without one';
comment on column monitoring.case_figure.days is 'working days from acceptance to decision, without special procedures';
comment on column monitoring.case_figure.facts is 'digest of the answers that the rules of the item ask for; equal facts have equal digests';
create index case_figure_agency on monitoring.case_figure (agency, ended_on, case_id);
create index case_figure_received on monitoring.case_figure (agency, received_on, case_id);
create index case_figure_item on monitoring.case_figure (item, ended_on, case_id);
create index case_figure_decider on monitoring.case_figure (decider, ended_on, case_id) where decider is not null;
create index case_figure_window on monitoring.case_figure ("window", ended_on, case_id) where "window" is not null;
create index case_figure_facts on monitoring.case_figure (item, facts, outcome, ended_on) where facts is not null;
create index case_figure_corrected on monitoring.case_figure (applicant, item, received_on) where corrections > 0;
grant select, insert, update on monitoring.case_figure to tongban_app;

create table monitoring.day_figure (
  dimension text not null check (dimension in ('agency', 'window', 'item', 'person')),
  day date not null,
  agency text not null,
  subject text not null,
  label text not null,
  received integer not null,
  ended integer not null,
  decided integer not null,
  on_time integer not null,
  days integer not null,
  promised_days integer not null,
  pauses integer not null,
  refusals integer not null,
  corrections integer not null,
  primary key (dimension, day, agency, subject)
);
comment on table monitoring.day_figure is '日统计: sums over case_figure for each day and agency by department, window, item and person; each changed case adds its difference';
grant select, insert, update on monitoring.day_figure to tongban_app;
