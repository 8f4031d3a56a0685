-- Who somebody is to a provider of sign-ins, as an administrator said; erased with the name.
alter table account add column external_issuer varchar(300);
alter table account add column external_subject varchar(255);
create unique index account_by_external_subject on account (external_issuer, external_subject);

-- Where a person has signed in from lately: guesses made elsewhere cannot keep them out of there.
create table sign_in_place (
    account uuid        not null references account (id),
    -- The client's address, or its network.
    address varchar(64) not null,
    last_at timestamp with time zone not null,
    primary key (account, address)
);
