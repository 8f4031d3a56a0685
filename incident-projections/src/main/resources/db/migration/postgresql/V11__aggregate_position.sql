-- The events of one aggregate by their place in the log, of which the first or the next are asked for: however many there are.
CREATE INDEX domain_event_aggregate_position ON domain_event_entry (aggregate_identifier, global_index);
