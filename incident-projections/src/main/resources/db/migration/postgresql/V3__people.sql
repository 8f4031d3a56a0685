-- People and service accounts: outside the log, so that a name can be erased. Events name the id only.
create table account (
    id              uuid                     primary key,
    kind            varchar(16)              not null,
    name            varchar(120),
    -- The name as it is compared, unique among those who can sign in and among service accounts.
    name_key        varchar(160)             unique,
    roles           varchar(200)             not null,
    password        varchar(200),
    -- Goes up when the password changes: sessions of the old one end.
    password_number integer                  not null,
    erased          boolean                  not null,
    created_at      timestamptz not null
);

create table account_token (
    id         uuid                     primary key,
    account    uuid                     not null references account (id),
    -- SHA-256 of the secret, in hexadecimal; the secret itself is never stored.
    hash       varchar(64)              not null unique,
    prefix     varchar(16)              not null,
    created_at timestamptz not null,
    expires_at timestamptz
);

create index account_token_by_account on account_token (account);
