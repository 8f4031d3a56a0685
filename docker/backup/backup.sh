#!/bin/sh
# Makes a backup of the record: a file, and its SHA-256 beside it. What has no SHA-256 beside it is no backup.
set -eu

usage() {
  cat >&2 <<'TEXT'
Usage:
  backup.sh running [URL]               ask the running program, which keeps the record in its embedded database
                                        (URL: http://localhost:8080)
      INCIDENT_TOKEN                    token of an administrator
  backup.sh stopped DATA_DIR BACKUP_DIR copy the embedded database of a program that is stopped
  backup.sh postgresql BACKUP_DIR       copy the record from PostgreSQL, in use or not; as the role that owns it
      PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD (or PGPASSFILE, PGSERVICE)

A running program writes into its INCIDENT_BACKUP_DIR. Private signing keys (INCIDENT_KEY_DIR) are never copied: back
them up apart, where whoever can read this backup cannot read them.
TEXT
  exit 2
}

fail() {
  echo "backup.sh: $*" >&2
  exit 1
}

need() {
  command -v "$1" > /dev/null || fail "$1 is not installed ($2)"
}

umask 077
unfinished=
trap '[ -z "$unfinished" ] || rm -rf -- "$unfinished"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Somewhere in the directory of backups under a name that nothing takes for a backup.
begin() {
  mkdir -p -- "$1" || fail "the directory $1 cannot be made"
  directory=$(cd -- "$1" && pwd)
  unfinished=$(mktemp -d -- "$directory/.unfinished-XXXXXXXX") || fail "nothing can be written in $directory"
}

# Gives the finished file its name, and after it its checksum.
seal() {
  sync -- "$unfinished/$1" || fail "$1 could not be kept on the disk"
  (cd -- "$unfinished" && sha256sum -- "$1" > "$1.sha256") || fail "the checksum of $1 could not be written"
  sync -- "$unfinished/$1.sha256" || fail "the checksum of $1 could not be kept on the disk"
  mv -- "$unfinished/$1" "$directory/$1"
  mv -- "$unfinished/$1.sha256" "$directory/$1.sha256"
  sync -- "$directory"
  echo "$directory/$1"
}

remember_the_keys() {
  echo "The signing keys are not in it. Back up INCIDENT_KEY_DIR apart from it." >&2
}

running() {
  need curl "on Debian: curl"
  [ -n "${INCIDENT_TOKEN:-}" ] || fail "INCIDENT_TOKEN holds no token of an administrator"
  # On standard input, for others on this machine can read a command's arguments.
  printf 'Authorization: Bearer %s\n' "$INCIDENT_TOKEN" \
    | curl --silent --show-error --fail-with-body --header @- --request POST "${1%/}/api/v1/backups" \
    || { echo >&2; fail "$1 made no backup"; }
  echo
}

# A lock that a process holds on the file, by the file's number.
in_use() {
  [ -r /proc/locks ] && grep -q ":$(stat -c %i -- "$1") " /proc/locks
}

stopped() {
  record=$1/record.mv.db
  [ -f "$record" ] || fail "there is no embedded record in $1"
  ! in_use "$record" || fail "a process is using $record: stop it, or ask it (backup.sh running)"
  begin "$2"
  name=record-$(date -u +%Y%m%dT%H%M%SZ)-stopped.mv.db
  cp -- "$record" "$unfinished/$name" || fail "$record could not be copied"
  cmp -s -- "$record" "$unfinished/$name" || fail "$record changed meanwhile: a process is using it"
  seal "$name"
}

postgresql() {
  need pg_dump "on Debian: postgresql-client"
  begin "$1"
  name=record-$(date -u +%Y%m%dT%H%M%SZ).dump
  # One snapshot: what is committed in order is in it up to one position, and nothing after that.
  pg_dump --no-password --format=custom --file="$unfinished/$name" || fail "pg_dump made no copy"
  pg_restore --list "$unfinished/$name" | grep -q ' TABLE DATA .* domain_event_entry ' \
    || fail "the database ${PGDATABASE:-} holds no record"
  seal "$name"
}

case "${1:-}" in
  running)
    [ $# -le 2 ] || usage
    running "${2:-http://localhost:8080}"
    ;;
  stopped)
    [ $# -eq 3 ] || usage
    stopped "$2" "$3"
    ;;
  postgresql)
    [ $# -eq 2 ] || usage
    postgresql "$2"
    ;;
  *) usage ;;
esac
remember_the_keys
