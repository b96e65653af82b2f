-- The list of who may do what goes through all posts by agency.
create index post_in_order on identity.post (agency, role, official_id, id) where ended_at is null;
