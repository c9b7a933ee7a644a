#!/bin/sh
# Builds what has changed since the last publish and publishes it. Runs in the newsroom's folder:
#
#   sh ci/push.sh [OPTIONS OF khabar build]
#
# From the environment:
#   KHABAR_TARGET    where the site lies: s3://bucket/prefix, user@host:path, a folder; required
#   KHABAR_ENDPOINT  the address of an object store that is not Amazon's
#   KHABAR_FORCE     'true' lets a publish delete a large share of the site
#   SSH_PRIVATE_KEY  the key for a target of rsync through ssh, and
#   SSH_KNOWN_HOSTS  the lines of known_hosts for its host
#   CI               set where the checkout is a fresh one, so that only what is committed counts
#   GITHUB_OUTPUT    a file that gets published=true, and changed=true or false, once that is known
#
# Writes khabar-ci/report.json (docs/report.md) and khabar-ci/purge.txt, the addresses that a CDN must forget.
#
# Exit code: 0 published; 1 published, but some articles have errors and are left out, or nothing was built since the
# settings cannot be used; 2 not published.
set -eu

engine=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
work=khabar-ci
# What publish says of a delta that does not belong to the published site.
refused='build the whole site and publish that'
# A fresh checkout is as it was committed.
committed=${CI:+--committed}

khabar() {
  "$engine/node_modules/.bin/node" "$engine/scripts/khabar.ts" "$@"
}

# Bad articles must not hold the others back: their errors are told at the end.
build() {
  content=0
  khabar build --root . --delta "$work/delta" --report "$work/report.json" $committed "$@" || content=$?
  [ "$content" -le 1 ] || exit 2
  if [ ! -f "$work/delta/delta.json" ]; then
    echo 'nothing was built, and the site stays as it is' >&2
    exit "$content"
  fi
}

# What publish says is shown and kept, whatever its exit code.
publish() {
  set -- --root . --to "$KHABAR_TARGET" --delta "$work/delta" --purge "$work/purge.txt"
  [ -z "${KHABAR_ENDPOINT:-}" ] || set -- "$@" --endpoint "$KHABAR_ENDPOINT"
  [ "${KHABAR_FORCE:-}" != true ] || set -- "$@" --force
  { code=0; khabar publish "$@" 2>&1 || code=$?; echo "$code" >"$work/publish.code"; } | tee "$work/publish.txt"
  return "$(cat "$work/publish.code")"
}

if [ -z "${KHABAR_TARGET:-}" ]; then
  echo 'KHABAR_TARGET is not set: it names where the site is published (docs/ci.md)' >&2
  exit 2
fi
rm -rf "$work"
mkdir -p "$work"

# What is not set in the CI system may come as an empty text, which the AWS SDK would take for a region.
for name in AWS_REGION AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY; do
  eval "[ -n \"\${$name:-}\" ]" || unset "$name"
done
if [ -n "${SSH_PRIVATE_KEY:-}" ]; then
  keys=$(mktemp -d)
  trap 'rm -rf "$keys"' EXIT
  (umask 077 && printf '%s\n' "$SSH_PRIVATE_KEY" >"$keys/key")
  printf '%s\n' "${SSH_KNOWN_HOSTS:-}" >"$keys/known_hosts"
  RSYNC_RSH="ssh -i $keys/key -o IdentitiesOnly=yes -o UserKnownHostsFile=$keys/known_hosts -o StrictHostKeyChecking=yes -o BatchMode=yes"
  export RSYNC_RSH
fi

build "$@"
if ! publish; then
  grep -q "$refused" "$work/publish.txt" || exit 2
  # The store is from another release than the public one: a cache that was lost or not saved, or a rollback.
  echo 'building the whole site'
  build --full "$@"
  publish || exit 2
fi

if [ -n "${GITHUB_OUTPUT:-}" ]; then
  changed=true
  if grep -q '"changed":\[\],"deleted":\[\]' "$work/delta/delta.json"; then changed=false; fi
  printf 'published=true\nchanged=%s\n' "$changed" >>"$GITHUB_OUTPUT"
fi
if [ "$content" -ne 0 ]; then
  echo 'published, but some articles have errors and are left out: see above' >&2
fi
exit "$content"
