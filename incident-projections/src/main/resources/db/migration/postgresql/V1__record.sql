-- The log. Only ever inserted into; position, time, salt and hashes are given under the lock of log_head.
CREATE TABLE domain_event_entry (
    global_index BIGINT PRIMARY KEY,
    event_identifier VARCHAR(64) NOT NULL UNIQUE,
    aggregate_identifier VARCHAR(128) COLLATE "C" NOT NULL,
    sequence_number BIGINT NOT NULL,
    type VARCHAR(64) NOT NULL,
    time_stamp VARCHAR(32) COLLATE "C" NOT NULL,
    payload_type VARCHAR(128) NOT NULL,
    payload_revision VARCHAR(32) NOT NULL,
    payload BYTEA NOT NULL,
    meta_data BYTEA NOT NULL,
    salt BYTEA NOT NULL,
    metadata_digest BYTEA NOT NULL,
    payload_digest BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    UNIQUE (aggregate_identifier, sequence_number)
);
CREATE INDEX domain_event_time ON domain_event_entry (time_stamp, global_index);

-- One row: the end of the log. Locked from append to commit, so commit order = position order = time order.
CREATE TABLE log_head (
    id SMALLINT PRIMARY KEY CHECK (id = 1),
    position BIGINT NOT NULL,
    recorded_at VARCHAR(32) NOT NULL,
    hash BYTEA NOT NULL
);
INSERT INTO log_head (id, position, recorded_at, hash)
VALUES (1, 0, '1970-01-01T00:00:00.000Z', decode(repeat('00', 32), 'hex'));

-- State of long incidents, to load them fast; may be emptied at any time.
CREATE TABLE snapshot_event_entry (
    event_identifier VARCHAR(64) NOT NULL UNIQUE,
    aggregate_identifier VARCHAR(128) COLLATE "C" NOT NULL,
    sequence_number BIGINT NOT NULL,
    type VARCHAR(64) NOT NULL,
    time_stamp VARCHAR(32) NOT NULL,
    payload_type VARCHAR(128) NOT NULL,
    payload_revision VARCHAR(32),
    payload BYTEA NOT NULL,
    meta_data BYTEA,
    PRIMARY KEY (aggregate_identifier, sequence_number)
);

-- How far each processor has read.
CREATE TABLE token_entry (
    processor_name VARCHAR(128) NOT NULL,
    segment INTEGER NOT NULL,
    token BYTEA,
    token_type VARCHAR(255),
    claimed_at VARCHAR(32),
    owner VARCHAR(255),
    PRIMARY KEY (processor_name, segment)
);

-- Events a processor could not handle, with all that followed them in the same aggregate.
CREATE TABLE dead_letter_entry (
    dead_letter_id VARCHAR(64) PRIMARY KEY,
    processing_group VARCHAR(128) NOT NULL,
    sequence_identifier VARCHAR(128) NOT NULL,
    sequence_index BIGINT NOT NULL,
    message_type VARCHAR(255) NOT NULL,
    event_identifier VARCHAR(64) NOT NULL,
    time_stamp VARCHAR(32) NOT NULL,
    payload_type VARCHAR(128) NOT NULL,
    payload_revision VARCHAR(32),
    payload BYTEA NOT NULL,
    meta_data BYTEA,
    aggregate_type VARCHAR(64),
    aggregate_identifier VARCHAR(128),
    sequence_number BIGINT,
    token_type VARCHAR(255),
    token BYTEA,
    enqueued_at VARCHAR(32) NOT NULL,
    last_touched VARCHAR(32),
    processing_started VARCHAR(32),
    cause_type VARCHAR(255),
    cause_message VARCHAR(1023),
    diagnostics BYTEA,
    UNIQUE (processing_group, sequence_identifier, sequence_index)
);

-- Answers kept for repeated requests, written in the transaction of the events they tell of.
CREATE TABLE kept_answer (
    person VARCHAR(128) NOT NULL,
    path VARCHAR(512) NOT NULL,
    request_key VARCHAR(256) NOT NULL,
    body_hash VARCHAR(64) NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL,
    version BIGINT,
    location VARCHAR(1024),
    stored_at VARCHAR(32) COLLATE "C" NOT NULL,
    PRIMARY KEY (person, path, request_key)
);
CREATE INDEX kept_answer_age ON kept_answer (stored_at);

-- What kind of store this is.
CREATE TABLE store_mark (
    name VARCHAR(64) PRIMARY KEY,
    content VARCHAR(256) NOT NULL
);
