-- Jobs that one node at a time may do, by the clock of this database.
CREATE TABLE lease (
    name VARCHAR(64) PRIMARY KEY,
    holder VARCHAR(64) NOT NULL,
    until TIMESTAMP WITH TIME ZONE NOT NULL
);
