#!/bin/sh
# Brings a backup back into an empty place, verifies it, and lets the public site be written anew.
set -eu

usage() {
  cat >&2 <<'TEXT'
Usage:
  restore.sh h2 FILE DATA_DIR [OPTION]…   into a data directory that holds no record
  restore.sh postgresql FILE [OPTION]…    into an empty database, as the role that is to own it; both roles must be
                                          there (docker/postgresql/roles.sql)
      PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD

  --checkpoints DIR   hold the record against the checkpoints in DIR (INCIDENT_CHECKPOINT_DIR)
  --accept-loss WHY   go on although the checkpoints know later events, which are lost: those checkpoints are put
                      aside in DIR/superseded with this reason
  --site DIR          the public site written as files (INCIDENT_SITE_DIR): it is set aside, and written anew

  INCIDENT_JAR        the program (incident-api/target/incident-timeline.jar); JAVA runs it (java)
  INCIDENT_KEY_DIR    the signing keys, which are in no backup (keys in DATA_DIR)

All nodes must be stopped. What was told, changed or removed after the backup is not in it; see the README.
TEXT
  exit 2
}

fail() {
  echo "restore.sh: $*" >&2
  exit 1
}

umask 077
unfinished=
trap '[ -z "$unfinished" ] || rm -rf -- "$unfinished"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The file is the one that was sealed, to the last byte.
check() {
  [ -f "$1" ] || fail "there is no file $1"
  [ -f "$1.sha256" ] || fail "$1 has no $(basename -- "$1").sha256 beside it: it is not whole, or no backup"
  sealed=$(cut -d ' ' -f 1 < "$1.sha256")
  found=$(sha256sum < "$1" | cut -d ' ' -f 1)
  [ "$sealed" = "$found" ] || fail "$1 is not what was backed up: its SHA-256 is $found, not $sealed"
}

program() {
  "${JAVA:-java}" -jar "$jar" "$@"
}

# The same, told where the checkpoints are.
held_against_checkpoints() {
  if [ -n "$checkpoints" ]; then
    set -- "$@" --checkpoints "$checkpoints"
  fi
  program "$@"
}

# Goes no further with a record that is not all that was recorded, unless what is missing is said to be lost.
judge() {
  if [ -n "$reason" ] && [ -n "$checkpoints" ]; then
    held_against_checkpoints accept-restore --reason "$reason" || fail "the record itself is harmed, see above"
  fi
  held_against_checkpoints verify && return 0
  [ $? -eq 6 ] || fail "the record could not be verified"
  fail "the record is not all that was recorded, see above: it is not to be used as it is." \
    "If later events are missing and lost for good, say so with --accept-loss WHY."
}

# Readers are given the files as they are until the program starts, which then writes all of them anew. Without this it
# would keep them: they are of a later change than the one it knows.
set_site_aside() {
  [ -n "$site" ] && [ -L "$site/current" ] || return 0
  shown=$(basename -- "$(readlink -- "$site/current")")
  aside=$site.before-restore-$(date -u +%Y%m%dT%H%M%SZ)
  cp -a -- "$site/generations/$shown" "$aside" || fail "the site could not be set aside as $aside"
  rm -f -- "$site/generations/$shown.json"
  echo "What readers were told until now is kept in $aside; the next start writes $site anew." >&2
}

h2() {
  record=$directory/record.mv.db
  [ ! -e "$record" ] || fail "there is a record in $directory already: it is not overwritten. Move it away first."
  mkdir -p -- "$directory" || fail "the directory $directory cannot be made"
  directory=$(cd -- "$directory" && pwd)
  record=$directory/record.mv.db
  unfinished=$(mktemp -d -- "$directory/.unfinished-XXXXXXXX") || fail "nothing can be written in $directory"
  cp -- "$file" "$unfinished/record.mv.db" || fail "$file could not be copied"
  export INCIDENT_DATA_DIR="$unfinished" INCIDENT_KEY_DIR="${INCIDENT_KEY_DIR:-$directory/keys}"
  unset SPRING_DATASOURCE_URL
  judge
  sync -- "$unfinished/record.mv.db"
  # A link is never made over a file that is there.
  ln -- "$unfinished/record.mv.db" "$record" || fail "there is a record in $directory already"
  sync -- "$directory"
}

postgresql() {
  command -v pg_restore > /dev/null || fail "pg_restore is not installed (on Debian: postgresql-client)"
  tables=$(psql --no-psqlrc --no-password --quiet --tuples-only --no-align --command \
    "SELECT COUNT(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'") \
    || fail "the database cannot be reached"
  [ "$tables" = 0 ] || fail "the database ${PGDATABASE:-} is not empty: it is not overwritten. Make a new one."
  # All or nothing.
  pg_restore --no-password --dbname="${PGDATABASE:?names no database}" --exit-on-error --single-transaction "$file" \
    || fail "nothing was restored"
  export SPRING_DATASOURCE_URL="${SPRING_DATASOURCE_URL:-jdbc:postgresql://${PGHOST:-localhost}:${PGPORT:-5432}/$PGDATABASE}"
  export SPRING_DATASOURCE_USERNAME="${SPRING_DATASOURCE_USERNAME:-${PGUSER:-$(id -un)}}"
  export SPRING_DATASOURCE_PASSWORD="${SPRING_DATASOURCE_PASSWORD:-${PGPASSWORD:-}}"
  judge
}

[ $# -ge 2 ] || usage
kind=$1
file=$2
shift 2
directory=
case "$kind" in
  h2)
    [ $# -ge 1 ] || usage
    directory=$1
    shift
    ;;
  postgresql) ;;
  *) usage ;;
esac
checkpoints=${INCIDENT_CHECKPOINT_DIR:-}
site=${INCIDENT_SITE_DIR:-}
reason=
while [ $# -gt 0 ]; do
  case "$1" in
    --checkpoints) [ $# -ge 2 ] || usage; checkpoints=$2; shift 2 ;;
    --site) [ $# -ge 2 ] || usage; site=$2; shift 2 ;;
    --accept-loss) [ $# -ge 2 ] || usage; reason=$2; shift 2 ;;
    *) usage ;;
  esac
done
jar=${INCIDENT_JAR:-$(dirname -- "$0")/../../incident-api/target/incident-timeline.jar}

check "$file"
[ -f "$jar" ] || fail "there is no program at $jar: name it in INCIDENT_JAR"
"$kind"
set_site_aside
echo "Restored and verified. Start the program." >&2
