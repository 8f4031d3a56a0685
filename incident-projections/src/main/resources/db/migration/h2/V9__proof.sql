-- A key that takes over is vouched for by the one before, where that was still at hand.
alter table signing_key add column endorsed_by varchar(43);
alter table signing_key add column endorsement varchar(100);

-- What was removed of stored events by order, each signed. Only ever inserted into.
create table payload_removal (
    -- Of the event in the log.
    position bigint  not null,
    -- 1 for the first removal at this position.
    number   integer not null,
    -- The signed note that says what was removed, when and why.
    note     varchar not null,
    primary key (position, number)
);
