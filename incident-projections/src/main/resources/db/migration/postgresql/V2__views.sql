-- The rows of the views, each valid from one position of the log up to, not including, another.
-- Keys and orders compare byte by byte, as they do in a fold.

create table public_catalogue_row (
    generation bigint not null,
    aggregate text collate "C" not null,
    kind text collate "C" not null,
    row_key text collate "C" not null,
    row_order text collate "C" not null,
    valid_from bigint not null,
    valid_to bigint,
    body text not null,
    unique (generation, aggregate, kind, row_key, valid_to)
);
create index public_catalogue_row_ordered on public_catalogue_row (generation, aggregate, kind, row_order, row_key, valid_from);
create index public_catalogue_row_valid on public_catalogue_row (generation, aggregate, kind, valid_to, valid_from);
create index public_catalogue_row_across on public_catalogue_row (generation, kind, valid_to, row_order);

create table public_timeline_row (
    generation bigint not null,
    aggregate text collate "C" not null,
    kind text collate "C" not null,
    row_key text collate "C" not null,
    row_order text collate "C" not null,
    valid_from bigint not null,
    valid_to bigint,
    body text not null,
    unique (generation, aggregate, kind, row_key, valid_to)
);
create index public_timeline_row_ordered on public_timeline_row (generation, aggregate, kind, row_order, row_key, valid_from);
create index public_timeline_row_valid on public_timeline_row (generation, aggregate, kind, valid_to, valid_from);
create index public_timeline_row_across on public_timeline_row (generation, kind, valid_to, row_order);

create table customer_notice_row (
    generation bigint not null,
    aggregate text collate "C" not null,
    kind text collate "C" not null,
    row_key text collate "C" not null,
    row_order text collate "C" not null,
    valid_from bigint not null,
    valid_to bigint,
    body text not null,
    unique (generation, aggregate, kind, row_key, valid_to)
);
create index customer_notice_row_ordered on customer_notice_row (generation, aggregate, kind, row_order, row_key, valid_from);
create index customer_notice_row_valid on customer_notice_row (generation, aggregate, kind, valid_to, valid_from);
create index customer_notice_row_across on customer_notice_row (generation, kind, valid_to, row_order);

create table internal_catalogue_row (
    generation bigint not null,
    aggregate text collate "C" not null,
    kind text collate "C" not null,
    row_key text collate "C" not null,
    row_order text collate "C" not null,
    valid_from bigint not null,
    valid_to bigint,
    body text not null,
    unique (generation, aggregate, kind, row_key, valid_to)
);
create index internal_catalogue_row_ordered on internal_catalogue_row (generation, aggregate, kind, row_order, row_key, valid_from);
create index internal_catalogue_row_valid on internal_catalogue_row (generation, aggregate, kind, valid_to, valid_from);
create index internal_catalogue_row_across on internal_catalogue_row (generation, kind, valid_to, row_order);

create table impact_row (
    generation bigint not null,
    aggregate text collate "C" not null,
    kind text collate "C" not null,
    row_key text collate "C" not null,
    row_order text collate "C" not null,
    valid_from bigint not null,
    valid_to bigint,
    body text not null,
    unique (generation, aggregate, kind, row_key, valid_to)
);
create index impact_row_ordered on impact_row (generation, aggregate, kind, row_order, row_key, valid_from);
create index impact_row_valid on impact_row (generation, aggregate, kind, valid_to, valid_from);
create index impact_row_across on impact_row (generation, kind, valid_to, row_order);

create table incident_record_row (
    generation bigint not null,
    aggregate text collate "C" not null,
    kind text collate "C" not null,
    row_key text collate "C" not null,
    row_order text collate "C" not null,
    valid_from bigint not null,
    valid_to bigint,
    body text not null,
    unique (generation, aggregate, kind, row_key, valid_to)
);
create index incident_record_row_ordered on incident_record_row (generation, aggregate, kind, row_order, row_key, valid_from);
create index incident_record_row_valid on incident_record_row (generation, aggregate, kind, valid_to, valid_from);
create index incident_record_row_across on incident_record_row (generation, kind, valid_to, row_order);

-- The generation of each view that is read; a rebuild writes the next one beside it.
create table view_generation (
    view_name varchar(64) primary key,
    generation bigint not null
);
insert into view_generation (view_name, generation) values
    ('public-catalogue', 1),
    ('public-timeline', 1),
    ('customer-notice', 1),
    ('internal-catalogue', 1),
    ('impact', 1),
    ('incident-record', 1);

-- How far each aggregate has been folded, so that a fact delivered again changes nothing.
create table view_progress (
    view_name varchar(64) not null,
    generation bigint not null,
    aggregate varchar(80) not null,
    position bigint not null,
    primary key (view_name, generation, aggregate)
);

-- The greatest position each processor has folded.
create table view_reached (
    processor varchar(64) primary key,
    position bigint not null,
    recorded_at timestamp with time zone not null
);

-- Every change that anyone could see, numbered once for ever: a position of the log or an edge of time.
create table public_change (
    number bigint primary key,
    position bigint unique,
    edge varchar(200) unique,
    instant timestamp with time zone not null
);
