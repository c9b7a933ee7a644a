#!/bin/sh
# Checks the files that were changed since a commit. Runs in the newsroom's folder:
#
#   sh ci/lint.sh COMMIT REPORTER
#
# COMMIT is fetched when it is not here, as in a shallow clone. Everything is checked when it cannot be had (the first push
# of a branch, a push that rewrote history), and when files were removed or settings changed, since what that breaks is in
# other files. Exit code: that of khabar lint.
set -eu

engine=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
base=$1
reporter=$2
# More names than this might not fit into one command.
most=300
# A fresh checkout is as it was committed.
committed=${CI:+--committed}

lint() {
  "$engine/node_modules/.bin/node" "$engine/scripts/khabar.ts" lint --root . --reporter "$reporter" $committed
}

# changes KINDS WORDS_OF_GIT_DIFF: in this folder; a file that was moved is one that was removed and one that is new.
changes() {
  kinds=$1
  shift
  git diff --no-renames --relative --diff-filter="$kinds" "$@"
}

has_commit() {
  git rev-parse --quiet --verify "$base^{commit}" >/dev/null
}

case $base in
  '' | 0000000*) lint; exit ;;
esac
if ! has_commit; then
  git fetch --quiet --no-tags --depth=1 origin "$base" || true
  if ! has_commit; then lint; exit; fi
fi
if ! changes D --quiet "$base" HEAD -- content || ! changes AMT --quiet "$base" HEAD -- ':(glob)content/*.yml'; then
  lint
  exit
fi
count=$(changes AMT --name-only "$base" HEAD -- content | wc -l)
if [ "$count" -eq 0 ]; then exit 0; fi
if [ "$count" -gt "$most" ]; then lint; exit; fi

code=0
changes AMT --name-only -z "$base" HEAD -- content |
  xargs -0 "$engine/node_modules/.bin/node" "$engine/scripts/khabar.ts" lint --root . --reporter "$reporter" $committed -- || code=$?
# xargs says 123 where the command has said 1 or 2.
if [ "$code" -eq 123 ]; then exit 1; fi
exit "$code"
