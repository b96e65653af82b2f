create table procedures.case_agency (
  region text not null,
  case_id uuid not null,
  agency text not null,
  received_at timestamptz not null,
  primary key (region, case_id, agency),
  foreign key (region, case_id) references procedures.case_file (region, id)
);
comment on table procedures.case_agency is '承办和参与部门: which agencies take part in a case; the list of an agency reads one index';
create index case_agency_by_time on procedures.case_agency (agency, received_at desc, case_id desc);
grant select, insert on procedures.case_agency to tongban_app;

insert into procedures.case_agency (region, case_id, agency, received_at)
select region, id, agency, received_at from procedures.case_file
union
select case_file.region, case_file.id, review ->> 'agency', case_file.received_at
from procedures.case_file
join procedures.action on action.region = case_file.region and action.case_id = case_file.id and action.sequence = 1
cross join lateral jsonb_array_elements(action.data -> 'plan' -> 'reviews') as review;

drop index procedures.case_of_agency;
create index case_of_applicant_name on procedures.case_file (applicant_name, received_at desc, id desc);
create index case_of_applicant_code on procedures.case_file (applicant_code, received_at desc, id desc);
