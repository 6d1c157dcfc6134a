#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Herald with the address and undefined behaviour sanitizers and uses it for an hour, 10,000
# actions at random: sh tests/long-use.sh [OPTION…], such as --seed=2 or --verbose; tests/use/README.md
# says what they are and what a run found.
set -eu

cd "$(dirname "$0")/.."
build=_build/sanitized
[ -d "$build" ] || meson setup "$build" --werror -Db_sanitize=address,undefined
meson compile -C "$build"
# A screen that no window is larger than, with no window manager to keep it there.
exec xvfb-run -a -s '-screen 0 2400x4000x24 -noreset' meson test -C "$build" --no-rebuild --verbose --timeout-multiplier=0 \
  --test-args="--actions=10000 --minutes=60 --pace=300 --languages=99 --every=500 --bound=4 $*" long-use
