create table exchange.prefill_source (
  data_set text primary key,
  content jsonb not null
);
comment on table exchange.prefill_source is '预填来源: from which data set forms are filled, as declared in content/prefill';
grant select, insert, delete on exchange.prefill_source to tongban_app;
