create table bundles.joint_step (
  region text not null,
  matter_id uuid not null,
  code text not null,
  definition jsonb not null,
  lead text not null,
  status text not null check (status in ('open', 'concluded', 'called-off')),
  result text check (result in ('passed', 'failed')),
  opened_at timestamptz not null,
  visit_on date,
  changed_at timestamptz not null,
  primary key (region, matter_id, code),
  foreign key (region, matter_id) references bundles.matter (region, id),
  check ((status = 'concluded') = (result is not null))
);
comment on table bundles.joint_step is '联合踏勘、联合验收: one visit of several departments; status, result and visit_on are copies of its record';
comment on column bundles.joint_step.definition is 'the JointStep as it was when it began';
comment on column bundles.joint_step.lead is 'agency that arranges it and draws the conclusion';

create table bundles.joint_entry (
  region text not null,
  matter_id uuid not null,
  step text not null,
  sequence int not null,
  at timestamptz not null,
  account uuid,
  name text not null,
  agency text,
  event jsonb not null,
  primary key (region, matter_id, step, sequence),
  foreign key (region, matter_id, step) references bundles.joint_step (region, matter_id, code)
);
comment on table bundles.joint_entry is '联合踏勘、联合验收记录: append-only; event is a JointEvent';

create table bundles.matter_party (
  region text not null,
  matter_id uuid not null,
  agency text not null,
  received_at timestamptz not null,
  primary key (region, matter_id, agency),
  foreign key (region, matter_id) references bundles.matter (region, id)
);
comment on table bundles.matter_party is 'agencies that lead a matter, decide one of its items or come along to a joint visit';
create index matter_of_party on bundles.matter_party (agency, received_at desc, matter_id desc);

insert into bundles.matter_party (region, matter_id, agency, received_at)
select distinct m.region, m.id, i.agency, m.received_at
from bundles.matter m join bundles.matter_item i on i.region = m.region and i.matter_id = m.id;

grant select, insert on bundles.joint_step, bundles.joint_entry, bundles.matter_party to tongban_app;
grant update (status, result, visit_on, changed_at) on bundles.joint_step to tongban_app;
