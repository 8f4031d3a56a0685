-- Every statement to the public, written once, in one gapless row of hashes. Only ever inserted into.
create table public_chain (
    number     bigint       primary key check (number > 0),
    -- Public ids both.
    statement  uuid         not null unique,
    incident   uuid         not null,
    -- What a person types from a notice to find it here: the first 50 bits of its digest.
    check_code varchar(10)  not null,
    -- Exactly what is signed, as canonical JSON.
    body       varchar      not null,
    -- Detached: header..signature.
    jws        varchar(300) not null,
    -- SHA-256 of the hash before and of the digest of the body, in hexadecimal.
    hash       varchar(64)  not null,
    -- The signed note over number and hash.
    checkpoint varchar      not null
);
create index public_chain_by_check_code on public_chain (check_code);

-- The public parts of all keys that ever signed; the private ones are never in the database.
create table signing_key (
    -- RFC 7638 thumbprint.
    kid    varchar(43) primary key,
    -- The greatest number signs now.
    number integer     not null unique,
    -- The 32 bytes of the public key, as base64url.
    x      varchar(43) not null unique,
    since  timestamp with time zone not null
);
