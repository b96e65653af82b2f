alter table procedures.task add column matter_number text, add column matter_name text,
  add constraint task_matter_check check ((matter_number is null) = (matter_name is null));
comment on column procedures.task.matter_number is '一件事: number of the matter that the case is one of, kept here for lists as names are';

update procedures.task set matter_number = action.data #>> '{plan,partOf,number}', matter_name = action.data #>> '{plan,partOf,name}'
from procedures.action
where action.region = task.region and action.case_id = task.case_id and action.sequence = 1
  and action.data #> '{plan,partOf}' is not null;
