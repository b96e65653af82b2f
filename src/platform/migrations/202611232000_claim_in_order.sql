-- What is due is claimed in the order of positions whoever hears it: by this index fifty are found among any number that wait.
drop index platform.delivery_waiting;
create index delivery_by_position on platform.delivery (position) where state = 'waiting';
