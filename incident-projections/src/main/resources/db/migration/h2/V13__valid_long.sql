-- Of a row that is past, whether it was valid for a thousand positions or more. Of those that were not, what was valid at a
-- position began no longer ago than that, so that an index finds it however often rows were set anew; the others are few.

alter table public_catalogue_row add column valid_long boolean generated always as (valid_to - valid_from >= 1000);
drop index public_catalogue_row_valid;
create index public_catalogue_row_valid on public_catalogue_row (generation, aggregate, kind, valid_long, valid_from);

alter table public_timeline_row add column valid_long boolean generated always as (valid_to - valid_from >= 1000);
drop index public_timeline_row_valid;
create index public_timeline_row_valid on public_timeline_row (generation, aggregate, kind, valid_long, valid_from);

alter table customer_notice_row add column valid_long boolean generated always as (valid_to - valid_from >= 1000);
drop index customer_notice_row_valid;
create index customer_notice_row_valid on customer_notice_row (generation, aggregate, kind, valid_long, valid_from);

alter table internal_catalogue_row add column valid_long boolean generated always as (valid_to - valid_from >= 1000);
drop index internal_catalogue_row_valid;
create index internal_catalogue_row_valid on internal_catalogue_row (generation, aggregate, kind, valid_long, valid_from);

alter table impact_row add column valid_long boolean generated always as (valid_to - valid_from >= 1000);
drop index impact_row_valid;
create index impact_row_valid on impact_row (generation, aggregate, kind, valid_long, valid_from);

alter table incident_record_row add column valid_long boolean generated always as (valid_to - valid_from >= 1000);
drop index incident_record_row_valid;
create index incident_record_row_valid on incident_record_row (generation, aggregate, kind, valid_long, valid_from);
