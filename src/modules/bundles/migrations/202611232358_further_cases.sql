comment on column bundles.matter_item.case_id is 'given before the case exists, so that it opens once; a later application for a refused item takes its place';
grant update (case_id) on bundles.matter_item to tongban_app;
