-- What waits behind a failed attempt is set aside until that is made again, so that claims find what can be delivered at once.
drop index platform.delivery_by_position;
create index delivery_ready on platform.delivery (position) where state = 'waiting' and retry_at is null;
create index delivery_aside on platform.delivery (retry_at) where state = 'waiting' and retry_at is not null;
comment on column platform.delivery.retry_at is 'set aside until then: the attempt failed, or one for an earlier event of the key did';
