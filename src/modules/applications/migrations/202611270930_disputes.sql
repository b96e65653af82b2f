alter table applications.prefilled add column dispute text;
comment on column applications.prefilled.dispute is 'number of the objection by which the person says that the register is wrong';
grant update (dispute) on applications.prefilled to tongban_app;
