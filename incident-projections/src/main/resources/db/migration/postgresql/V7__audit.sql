-- Who did what that matters for safety: outside the log, without names, chained like the log. Only ever inserted into.
create table audit_entry (
    -- Gapless, in the order of commits.
    number     bigint       primary key check (number > 0),
    -- Never before the entry before it.
    noted_at   varchar(32)  not null,
    act        varchar(64)  not null,
    -- Ids of accounts, never names: who did it, and to whom.
    actor      uuid,
    affected   uuid,
    request_id varchar(64),
    address    varchar(64),
    -- Words of a fixed vocabulary, numbers and ids.
    detail     varchar(1000) not null,
    -- SHA-256 of the hash before and of this row, in hexadecimal.
    hash       varchar(64)  not null
);

-- One row: the end of it. Locked from writing to commit, so that no reader can pass by an entry.
create table audit_head (
    id       smallint    primary key check (id = 1),
    number   bigint      not null,
    noted_at varchar(32) not null,
    hash     varchar(64) not null
);
insert into audit_head (id, number, noted_at, hash)
values (1, 0, '1970-01-01T00:00:00.000Z', '0000000000000000000000000000000000000000000000000000000000000000');
