#!/usr/bin/env bash
# What the official image runs once, when its data directory is empty: makes the roles and the database and gives each
# role the password that lies in /run/secrets.
set -euo pipefail

sql() {
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres "$@"
}

sql --file="${INCIDENT_ROLES:-/etc/incident/roles.sql}"
for role in owner app dashboard; do
  # Read by psql itself: on no command line, in no environment.
  INCIDENT_SECRET="${INCIDENT_SECRETS:-/run/secrets}/incident_$role" sql <<SQL
\set secret \`cat "\$INCIDENT_SECRET"\`
SET log_statement = 'none';
SET log_min_error_statement = 'panic';
ALTER ROLE incident_$role PASSWORD :'secret';
SQL
done
