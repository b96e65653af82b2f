alter table catalogue.item add column part_of text;
comment on column catalogue.item.part_of is '业务办理项: implementation code of the item of which this is one way to handle it; null for whole items';
create index on catalogue.item (part_of) where part_of is not null;

grant update (part_of) on catalogue.item to tongban_app;
