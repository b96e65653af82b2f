alter table applications.draft add column matter jsonb check (jsonb_typeof(matter) = 'object');
comment on column applications.draft.matter is '一件事: the items applied for as one, each in its version; null where there is one item';
grant update (matter) on applications.draft to tongban_app;
