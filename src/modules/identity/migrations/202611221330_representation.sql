-- Who may act for whom: legal representatives, powers of attorney, guardians of children.
alter table identity.person
  add column verified_at timestamptz,
  add column verified_by text check (verified_by in ('register', 'counter', 'provider')),
  add check ((verified_at is null) = (verified_by is null));
comment on column identity.person.verified_by is 'register: compared with the population register; counter: identity card seen by two officials; provider: vouched for by an outside identity provider.';
update identity.person set verified_at = created_at, verified_by = 'register' where assurance = 'verified';
alter table identity.person add check ((assurance = 'verified') = (verified_at is not null));
grant update (verified_at, verified_by) on identity.person to tongban_app;

create table identity.representative (
  id uuid primary key,
  company_id uuid not null references identity.company,
  person_id uuid not null references identity.person,
  from_on date not null,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index representative_current on identity.representative (company_id) where ended_at is null;
create index representative_person on identity.representative (person_id) where ended_at is null;
comment on table identity.representative is 'Legal representative (法定代表人, 民法典第六十一条) as the register of enterprises has it: one at a time, former ones stay.';
grant select, insert on identity.representative to tongban_app;
grant update (ended_at) on identity.representative to tongban_app;
create table identity.power (
  id uuid primary key,
  number bigint generated always as identity unique,
  principal_person uuid references identity.person,
  principal_company uuid references identity.company,
  given_by uuid not null references identity.person,
  agent_name text not null check (length(agent_name) between 1 and 100),
  agent_number text not null check (agent_number ~ '^[0-9]{17}[0-9X]$'),
  acts text[] not null check (acts <> '{}' and acts <@ array['fill', 'submit', 'receive', 'collect']),
  items text[] check (items <> '{}'),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  given_at timestamptz not null,
  answered_at timestamptz,
  is_accepted boolean,
  ended_at timestamptz,
  ended_by uuid references identity.person,
  end_kind text check (end_kind in ('revoked', 'renounced')),
  check (num_nonnulls(principal_person, principal_company) = 1),
  check ((answered_at is null) = (is_accepted is null)),
  check ((ended_at is null) = (end_kind is null))
);
create index power_agent on identity.power (agent_number, given_at desc);
create index power_person on identity.power (principal_person, given_at desc);
create index power_company on identity.power (principal_company, given_at desc);
comment on table identity.power is 'Power of attorney (授权委托书, 民法典第一百六十五条): who, for whom, which acts and items, from when until when. Terms never change; it is answered once and ended once.';
comment on column identity.power.agent_number is 'Identity number of the agent, who may register later; only the verified owner of the number can accept.';
comment on column identity.power.given_by is 'The principal, or the legal representative who signed for the company.';
comment on column identity.power.end_kind is 'revoked: by the principal; renounced: by the agent (民法典第一百七十三条).';
grant select, insert on identity.power to tongban_app;
grant update (answered_at, is_accepted, ended_at, ended_by, end_kind) on identity.power to tongban_app;
-- Agents came from the content of the demonstration alone, which is loaded again as representatives and powers.
drop table identity.agent;

create table identity.guardianship (
  id uuid primary key,
  guardian_id uuid not null references identity.person,
  ward_id uuid not null references identity.person check (ward_id <> guardian_id),
  verified_at timestamptz not null,
  ends_on date not null,
  ended_at timestamptz
);
create unique index guardianship_once on identity.guardianship (guardian_id, ward_id) where ended_at is null;
create index guardianship_ward on identity.guardianship (ward_id);
comment on table identity.guardianship is 'A parent acts for a child (民法典第二十三条、第二十七条), until the child is eighteen (第十七条).';
comment on column identity.guardianship.ends_on is 'The eighteenth birthday: the first day on which the child acts alone.';
grant select, insert on identity.guardianship to tongban_app;
grant update (ended_at) on identity.guardianship to tongban_app;

alter table identity.session
  add column power_id uuid references identity.power,
  add column ward_id uuid references identity.person,
  add check (num_nonnulls(acts_for, power_id, ward_id) <= 1);
comment on column identity.session.acts_for is 'The company whose legal representative acts in this session; empty: in the own name (以本人名义), or by power_id or ward_id.';
grant update (power_id, ward_id) on identity.session to tongban_app;

alter table identity.attempt drop constraint attempt_kind_check;
alter table identity.attempt add check (kind ~ '^[a-z]+(-[a-z]+)*$');
