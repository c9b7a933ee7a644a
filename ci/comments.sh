#!/bin/sh
# Refuses a pull request of comments that touches anything else. Runs in the newsroom's folder:
#
#   sh ci/comments.sh COMMIT [BRANCH]
#
# COMMIT is what the pull request is compared with, and is fetched when it is not here. BRANCH is the branch that it comes
# from: Staticman's begin with staticman_. Any pull request that touches content/comments counts as one of comments: such are
# merged without much looking, so that nothing else may come with them.
#
# Exit code: 0 it is none of comments, or only that; 1 it touches something else; 2 the commit cannot be had.
set -eu

base=$1
branch=${2:-}

has_commit() {
  git rev-parse --quiet --verify "$base^{commit}" >/dev/null
}

has_commit || git fetch --quiet --no-tags --depth=1 origin "$base" || true
if ! has_commit; then
  echo "comments.sh: the commit $base cannot be had" >&2
  exit 2
fi

# Paths of the whole repository, those beside the newsroom too. A name with odd characters is quoted by git, and so is none of ours.
changes=$(git -c core.quotePath=true diff --no-renames --ignore-submodules=none --raw "$base" HEAD)
folder=$(git rev-parse --show-prefix)content/comments/

printf '%s\n' "$changes" | FOLDER=$folder BRANCH=$branch awk -F '\t' '
  $2 == "" { next }
  {
    split($1, words, " ")
    below = index($2, ENVIRON["FOLDER"]) == 1
    if (below) touched = 1
    name = substr($2, length(ENVIRON["FOLDER"]) + 1)
    # A file, new, changed or gone: no link and no repository.
    plain = words[2] == "100644" || words[2] == "000000"
    if (!below || !plain || name !~ /^[0-9A-Za-z-]+\/[^\/"]+\.(yml|yaml|json)$/) others[++count] = $2
  }
  END {
    if (!touched && ENVIRON["BRANCH"] !~ /^staticman_/) exit 0
    if (count == 0) exit 0
    print "A pull request of comments may touch files like content/comments/14001102013/1.yml only. This one touches:"
    for (at = 1; at <= count; at += 1) print "  " others[at]
    exit 1
  }
'
