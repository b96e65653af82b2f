-- How many items a region and its agencies offer is counted from the index alone: an item's row is wide.
create index on catalogue.item (region, agency) where status = 'in-use' and listed;
