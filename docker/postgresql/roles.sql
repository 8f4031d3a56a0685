-- Makes the database and its three roles: one that owns the tables and runs the migrations, one for the program, which
-- may add events but never alter or remove them, one for dashboards, which may read the views of the schema dashboard and
-- nothing else. As a superuser, on PostgreSQL 14 or later:
--
--   psql -v database=incidents -v owner=incident_owner -v application=incident_app \
--        -v dashboard=incident_dashboard -f roles.sql postgres
--
-- Then give each role a password, with \password in psql or as your authentication wants it, and start the program with
--
--   SPRING_DATASOURCE_URL=jdbc:postgresql://<host>/incidents
--   SPRING_DATASOURCE_USERNAME=incident_app     SPRING_DATASOURCE_PASSWORD=…
--   SPRING_FLYWAY_USER=incident_owner           SPRING_FLYWAY_PASSWORD=…
--
-- and INCIDENT_DASHBOARD_ROLE where that role is named otherwise. The first start makes the tables and grants. May be run
-- again; roles that are there are kept, and a second database may have the same ones. What the program may do with each
-- table stands in afterMigrate.sql.

\set ON_ERROR_STOP on
\if :{?database} \else
\set database incidents
\endif
\if :{?owner} \else
\set owner incident_owner
\endif
\if :{?application} \else
\set application incident_app
\endif
\if :{?dashboard} \else
\set dashboard incident_dashboard
\endif

SELECT format('CREATE ROLE %I LOGIN', name)
FROM (VALUES (:'owner'), (:'application'), (:'dashboard')) AS wanted(name)
WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = name)
\gexec

-- None may make roles or databases, pass by the rights of rows, or copy the server.
ALTER ROLE :"owner" NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE :"application" NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE :"dashboard" NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 10;

-- A slow question ends by itself. What the role may not do, it may not do without these either.
ALTER ROLE :"dashboard" SET default_transaction_read_only = on;
ALTER ROLE :"dashboard" SET statement_timeout = '15s';
ALTER ROLE :"dashboard" SET idle_in_transaction_session_timeout = '60s';

SELECT format('CREATE DATABASE %I OWNER %I TEMPLATE template0 ENCODING ''UTF8''', :'database', :'owner')
WHERE NOT EXISTS (SELECT 1 FROM pg_database WHERE datname = :'database')
\gexec

-- Nobody else comes in, and the program makes no tables, not even temporary ones that hide those of the record.
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO :"application", :"dashboard";

\connect :"database"
ALTER SCHEMA public OWNER TO :"owner";
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"application";
