-- When migrations run under a role of their own, the application may read and insert events and what was published,
-- never change them.
DO $$
BEGIN
    IF '${applicationRole}' <> '' AND '${applicationRole}' <> current_user THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), '${applicationRole}');
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I',
            current_schema(), '${applicationRole}');
        EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I', current_schema(), '${applicationRole}');
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON domain_event_entry FROM %I', '${applicationRole}');
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON public_chain, signing_key FROM %I', '${applicationRole}');
        EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON payload_removal FROM %I', '${applicationRole}');
        EXECUTE format('REVOKE INSERT, DELETE, TRUNCATE ON log_head FROM %I', '${applicationRole}');
        EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM %I', '${applicationRole}');
    END IF;
END $$;
