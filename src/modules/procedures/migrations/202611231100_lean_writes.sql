-- An act rewrites its case and its tasks: what changes with every act stands in as few indexes as possible.
drop index procedures.case_silence;
drop index procedures.task_overdue;
drop index procedures.task_due_formula;
create index task_by_day on procedures.task (due_on) where status <> 'done';
comment on index procedures.task_by_day is 'whatever waits for a day: overdue tasks, and cases in which silence has come to mean something';
alter table procedures.case_file set (fillfactor = 85);
alter table procedures.task set (fillfactor = 85);

-- Tasks and agencies are only ever written from the row of their case, in one statement, and no case is ever deleted:
-- what a foreign key would look up for each row holds by how the row is made.
alter table procedures.task drop constraint task_region_case_id_fkey;
alter table procedures.case_agency drop constraint case_agency_region_case_id_fkey;

-- The work list of a post: what is open, the most urgent first, and beside it what waits for somebody else.
drop index procedures.task_work_list;
create index task_work_list on procedures.task (agency, role, status, due_on, case_id, key) where status <> 'done';
