#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Feeds mutated input to every reader for SECONDS each (180), or only to the TARGETs named:
#   sh tests/fuzz/run.sh [SECONDS [TARGET…]]
# Builds with clang, libFuzzer and the address and undefined behaviour sanitizers. What is new is
# kept in _build/fuzz/found-TARGET for the next time, what fails in _build/fuzz/crash-TARGET-*.
set -eu

cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
seconds=${1:-180}
[ $# -eq 0 ] || shift
all='command content csv fhir number practice reader record rules search'
targets=${*:-$all}
# Whole paths: one of the targets works in a folder of its own.
build=$PWD/_build/fuzz
inputs=$PWD/tests/fuzz

# The longest input of TARGET, in bytes.
longest () {
  case $1 in
    number | search) echo 128 ;;
    rules | content) echo 8192 ;;
    *) echo 2048 ;;
  esac
}

[ -f $build/build.ninja ] || CC=clang meson setup $build > /dev/null
ninja -C $build $(for target in $targets; do echo "tests/fuzz/$target-fuzz"; done) > /dev/null
export ASAN_OPTIONS=detect_leaks=1:quarantine_size_mb=64 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export G_DEBUG=fatal-warnings

printf '%-9s %12s %10s %8s %6s\n' target executions 'new edges' inputs finds
finds=0
for target in $targets; do
  mkdir -p "$build/found-$target"
  log=$build/$target.log
  quiet=0
  [ "$target" != command ] || quiet=3
  nice "$build/tests/fuzz/$target-fuzz" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
    -close_fd_mask=$quiet -max_len="$(longest "$target")" -dict="$inputs/$target.dict" \
    -artifact_prefix="$build/crash-$target-" -print_final_stats=1 \
    "$build/found-$target" "$inputs/$target-corpus" > "$log" 2>&1 < /dev/null || true
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  kept=$(sed -n 's/^stat::new_units_added: *//p' "$log")
  first=$(sed -n 's/.*INITED cov: *\([0-9]*\).*/\1/p' "$log" | head -n 1)
  last=$(sed -n 's/.* cov: *\([0-9]*\).*/\1/p' "$log" | tail -n 1)
  found=$(grep -c 'Test unit written to' "$log" || true)
  finds=$((finds + found))
  printf '%-9s %12s %10s %8s %6s\n' "$target" "${executions:-?}" "$((${last:-0} - ${first:-0}))" \
    "${kept:-?}" "$found"
done
[ "$finds" -eq 0 ]
