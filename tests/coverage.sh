#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Says how much of src/model/rules the tests of the rules run through, in lines and in branches, and
# ends with 1 where either is below 95 %. BUILD_DIR is set up with -Db_coverage=true.
#
# Left out are lines that no caller may reach (g_return_if_fail, g_assert) and what macros of GLib
# put into a line (types, clean-up functions); the rest counts as it is.
set -eu

if [ $# -ne 1 ] || [ ! -f "$1/build.ninja" ]; then
  echo "usage: $0 BUILD_DIR" >&2
  exit 2
fi
build=$1
least=95
macros='.*\b(g_return_(val_)?if_fail|g_assert|G_DEFINE_[A-Z_]+) \('

status=0
meson compile -C "$build" > /dev/null
find "$build" -name '*.gcda' -delete
meson test -C "$build" --suite rules --no-rebuild --quiet || status=1
gcovr \
  --root / \
  --filter '.*/src/model/rules/.*\.c$' \
  --object-directory "$build" \
  --exclude-lines-by-pattern "$macros" \
  --exclude-branches-by-pattern '.*\bg_auto(ptr|free)?\b' \
  --exclude-throw-branches \
  --exclude-unreachable-branches \
  --print-summary \
  --fail-under-line "$least" \
  --fail-under-branch "$least" \
  "$build" || status=1
exit $status
