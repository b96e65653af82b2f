alter table catalogue.item add column listed boolean not null default true;
comment on column catalogue.item.listed is 'stands in lists and search by itself: false for the handling items of an item that does, and for powers nobody applies for';

grant update (listed) on catalogue.item to tongban_app;
