alter table bundles.matter_item add column yields jsonb not null default '{}';
alter table bundles.matter_item add column result jsonb;
comment on column bundles.matter_item.yields is 'by material: the item whose result replaces it';
comment on column bundles.matter_item.result is 'what was issued, a MatterResult: numbers that later items are given';
grant update (result) on bundles.matter_item to tongban_app;
