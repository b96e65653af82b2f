-- Numbers of persons are sealed on their way here (platform/database/sealed-numbers.ts); a clear one is refused. What stood here
-- before is sealed after the migrations.
alter table identity.person
  drop constraint person_identity_number_check,
  add constraint person_identity_number_sealed check (identity_number like '~n1:%') not valid;
comment on column identity.person.identity_number is 'Citizen identity number (GB 11643), sealed; the same number is sealed the same way.';

alter table identity.power
  drop constraint power_agent_number_check,
  add constraint power_agent_number_sealed check (agent_number like '~n1:%') not valid;
comment on column identity.power.agent_number is 'Citizen identity number of whom the company names, sealed like every other.';
