create table catalogue.item_code_table (
  code text primary key,
  position int not null,
  content jsonb not null
);
comment on table catalogue.item_code_table is '事项代码表: national, exchange and local codes side by side; content is an ItemCodeTable (content/item-code-tables)';

grant select, insert, delete on catalogue.item_code_table to tongban_app;
