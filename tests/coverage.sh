#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Says how much of the source the tests run through, and ends with 1 where that is less than
#   src/model/rules      100 % of lines and of branches
#   the rest of the model 95 % of lines
#   all of src            90 % of lines
# usage: tests/coverage.sh BUILD_DIR [--kept]
# BUILD_DIR is set up with -Db_coverage=true. Runs all tests first, but those that need a desktop of
# their own, or takes what the last run left (--kept).
#
# Each line counts. Of the branches these are left out, since no input reaches them:
#   what a caller must never do (g_return_if_fail, g_return_val_if_fail, g_assert)
#   what GLib's macros make of a line (G_DEFINE_..., with a lock taken once)
set -eu

if [ $# -lt 1 ] || [ ! -f "$1/build.ninja" ] || [ "${2:---kept}" != --kept ]; then
  echo "usage: $0 BUILD_DIR [--kept]" >&2
  exit 2
fi
build=$(cd "$1" && pwd)
source=$(cd "$(dirname "$0")/.." && pwd)
unreached='.*\b(g_return_(val_)?if_fail|g_assert|G_DEFINE_[A-Z_]+) \('
generated='.*\bG_DEFINE_AUTOPTR_CLEANUP_FUNC \('
status=0

# group NAME LINES BRANCHES FILTER...: the limits in percent
group () {
  name=$1
  lines=$2
  branches=$3
  shift 3
  echo "$name (at least $lines % of lines, $branches % of branches)"
  if ! gcovr --root "$source" --add-tracefile "$counts" "$@" --print-summary \
      --fail-under-line "$lines" --fail-under-branch "$branches" --output "$report"; then
    gcovr --root "$source" --add-tracefile "$counts" "$@" --branches >> "$report"
    grep -E '\s[0-9]{1,2}%\s' "$report" || true
    status=1
  fi
}

if [ $# -eq 1 ]; then
  meson compile -C "$build"
  find "$build" -name '*.gcda' -delete
  xvfb-run -a -s '-screen 0 1280x1024x24 -noreset' \
    meson test -C "$build" --no-rebuild --quiet --no-suite access || status=1
fi

folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
counts=$folder/counts.json
report=$folder/report.txt
cd "$source"
# What a program left that may write no file; newer gcov takes it for damage.
find "$build" -name '*.gcda' -empty -delete
gcovr --root "$source" --filter "$source/src/" --object-directory "$build" -j "$(nproc)" \
  --exclude-lines-by-pattern "$generated" --exclude-branches-by-pattern "$unreached" \
  --json "$counts" "$build/src"
group 'The rules' 100 100 --filter "$source/src/model/rules/"
group 'The rest of the model' 95 0 --filter "$source/src/model/" --exclude "$source/src/model/rules/"
group 'All of src' 90 0 --filter "$source/src/"
exit $status
