drop index procedures.action_by_time;
create index action_by_time on procedures.action (at desc, case_id desc, sequence desc);
