-- When migrations run under a role of their own, the application may read and add to nearly every table, and change only
-- those named here; what is stored for ever is not among them, nor is any table that is made later and forgotten here.
DO $$
DECLARE
    application CONSTANT text := '${applicationRole}';
    changeable CONSTANT text[] := ARRAY[
        'snapshot_event_entry', 'token_entry', 'dead_letter_entry', 'kept_answer',
        'public_catalogue_row', 'public_timeline_row', 'customer_notice_row', 'internal_catalogue_row', 'impact_row',
        'incident_record_row', 'view_generation', 'view_progress', 'view_reached',
        'account', 'account_token', 'sign_in_place', 'lease'];
    made text;
BEGIN
    IF application = '' OR application = current_user THEN
        RETURN;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), application);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %I', current_schema(), application);
    EXECUTE format('GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA %I TO %I', current_schema(), application);
    FOREACH made IN ARRAY changeable LOOP
        EXECUTE format('GRANT UPDATE, DELETE ON %I TO %I', made, application);
    END LOOP;
    -- Their one row moves with every event and every entry.
    EXECUTE format('REVOKE INSERT ON log_head, audit_head FROM %I', application);
    EXECUTE format('GRANT UPDATE ON log_head, audit_head TO %I', application);
    EXECUTE format('REVOKE INSERT ON payload_removal, flyway_schema_history FROM %I', application);
END $$;

-- Dashboards read every view of their schema, and nothing else; where their role is not made, none does.
DO $$
DECLARE
    dashboard CONSTANT text := '${dashboardRole}';
BEGIN
    IF dashboard IN ('${applicationRole}', current_user)
        OR NOT EXISTS (SELECT FROM pg_roles WHERE rolname = dashboard)
        OR NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'dashboard' AND pg_has_role(nspowner, 'USAGE')) THEN
        RETURN;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA dashboard TO %I', dashboard);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA dashboard FROM %I', dashboard);
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA dashboard TO %I', dashboard);
END $$;
