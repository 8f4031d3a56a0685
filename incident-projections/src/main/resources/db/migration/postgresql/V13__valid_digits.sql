-- Of a row that is past, how many decimal digits the number of positions has for which it was valid. What was valid at a
-- position began, among rows of so many digits, no longer ago than that: so it is found by an index, however often rows
-- were set anew before and after.

alter table public_catalogue_row add column valid_digits integer generated always as (length((valid_to - valid_from)::text)) stored;
drop index public_catalogue_row_valid;
create index public_catalogue_row_valid on public_catalogue_row (generation, aggregate, kind, valid_digits, valid_from);

alter table public_timeline_row add column valid_digits integer generated always as (length((valid_to - valid_from)::text)) stored;
drop index public_timeline_row_valid;
create index public_timeline_row_valid on public_timeline_row (generation, aggregate, kind, valid_digits, valid_from);

alter table customer_notice_row add column valid_digits integer generated always as (length((valid_to - valid_from)::text)) stored;
drop index customer_notice_row_valid;
create index customer_notice_row_valid on customer_notice_row (generation, aggregate, kind, valid_digits, valid_from);

alter table internal_catalogue_row add column valid_digits integer generated always as (length((valid_to - valid_from)::text)) stored;
drop index internal_catalogue_row_valid;
create index internal_catalogue_row_valid on internal_catalogue_row (generation, aggregate, kind, valid_digits, valid_from);

alter table impact_row add column valid_digits integer generated always as (length((valid_to - valid_from)::text)) stored;
drop index impact_row_valid;
create index impact_row_valid on impact_row (generation, aggregate, kind, valid_digits, valid_from);

alter table incident_record_row add column valid_digits integer generated always as (length((valid_to - valid_from)::text)) stored;
drop index incident_record_row_valid;
create index incident_record_row_valid on incident_record_row (generation, aggregate, kind, valid_digits, valid_from);
