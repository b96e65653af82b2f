alter table procedures.task
  add column assignee uuid,
  add column assignee_name text;
comment on column procedures.task.assignee is '经办人: the official of the post who does it; empty while whoever holds the post may take it';

-- A work list is narrowed by item, region, applicant and number within what waits for one post. The index carries what is
-- asked for, so that a rare word is looked for in the entries of the post alone and no row is fetched for those that do not fit.
drop index procedures.task_work_list;
create index task_work_list on procedures.task (agency, role, status, due_on, case_id, key)
  include (region, assignee, number, item_name, applicant_name) where status <> 'done';
create index task_of_assignee on procedures.task (assignee, status, due_on, case_id, key)
  where status <> 'done' and assignee is not null;
comment on index procedures.task_of_assignee is 'what an official has taken or been given';
