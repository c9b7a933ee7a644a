#!/bin/sh
# Builds the whole site that a pull request would make, without publishing it. Runs in the newsroom's folder:
#
#   sh ci/preview.sh [OPTIONS OF khabar build]
#
# Makes preview.tar.gz (one file, since CI systems are slow with many) and khabar-ci/report.json (docs/report.md), and tells
# all errors and warnings, on GitHub as the job's summary.
#
# Exit code: 0 built, though some articles may have errors; 1 nothing was built, since the settings cannot be used; 2 a fault.
set -eu

engine=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
work=khabar-ci
rm -rf "$work"
mkdir -p "$work"

code=0
"$engine/node_modules/.bin/node" "$engine/scripts/khabar.ts" build --root . --out preview --report "$work/report.json" ${CI:+--committed} "$@" \
  >"$work/build.txt" 2>&1 || code=$?
cat "$work/build.txt"
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  # A summary may have 1 MiB.
  { echo '``````text'; head -c 900000 "$work/build.txt"; echo '``````'; } >>"$GITHUB_STEP_SUMMARY"
fi
[ "$code" -le 1 ] || exit 2
[ -f preview/index.html ] || exit 1
tar -czf preview.tar.gz -C preview .
