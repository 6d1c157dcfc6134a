#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the tests need on Debian, builds in three ways and runs every test:
#   gcc, warnings as errors, with the limits of coverage
#   clang, warnings as errors
#   gcc with the address and undefined behaviour sanitizers
# or in those that are named: sh tests/run.sh gcc
# A fourth, plain, is the first one without counting.
# Works as root, or as a user who may use sudo. Ends in "N passed, N failed".
set -eu

cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

as_root () {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

as_root apt-get update -qq
as_root apt-get install -y -qq --no-install-recommends \
  build-essential clang libclang-rt-dev meson ninja-build pkg-config gettext gcovr \
  libgtk-4-dev libjson-glib-dev libstemmer-dev libpoppler-glib-dev fonts-cantarell \
  adwaita-icon-theme xvfb xauth dbus desktop-file-utils appstream poppler-utils shared-mime-info \
  bash-completion mandoc xdotool locales \
  python3 python3-gi python3-jsonschema python3-skimage python3-statsmodels parallel at-spi2-core

# A node from elsewhere brings an npm of its own, and does not go with Debian's.
command -v npm > /dev/null || as_root apt-get install -y -qq --no-install-recommends nodejs npm
(cd tests/fhir && npm ci --ignore-scripts --no-audit --no-fund)

passed=0
failed=0
# What did not pass is said once more at the end, where it is not looked for among all that did.
amiss=

# What a screen reader is told, the largest text and the catalogues are the same in each build and
# take a minute: the first one asks. The sanitizers never do: what GLib gives up for something larger
# looks like a leak there.
asked_once="--no-suite access --no-suite once --no-suite languages"
left_out=

# build NAME COMPILER MESON-OPTION...
build () {
  name=$1
  compiler=$2
  shift 2
  rm -rf "_build/$name"
  CC=$compiler meson setup "_build/$name" --werror "$@"
  meson compile -C "_build/$name"
  # A display that starts anew whenever its last window has gone turns away whoever comes just then.
  xvfb-run -a -s '-screen 0 1280x1024x24 -noreset' meson test -C "_build/$name" --print-errorlogs --no-rebuild $left_out || true
  counts=$(python3 tests/count.py "_build/$name/meson-logs/testlog.json")
  passed=$((passed + $(echo "$counts" | sed -n 1p)))
  failed=$((failed + $(echo "$counts" | sed -n 2p)))
  amiss="$amiss$(echo "$counts" | sed -n "3,\$ { s/^[^ ]/$name: &/; p; }")
"
}

for name in ${*:-gcc clang sanitized}; do
  case $name in
    gcc)
      # Without headers read in advance: each file has to include what it needs.
      build gcc gcc -Db_coverage=true -Db_pch=false
      if sh tests/coverage.sh _build/gcc --kept; then
        passed=$((passed + 1))
      else
        failed=$((failed + 1))
        amiss="${amiss}gcc: coverage
"
      fi
      left_out=$asked_once
      ;;
    plain) build plain gcc -Db_pch=false ;;
    clang) build clang clang ;;
    sanitized)
      left_out=$asked_once
      build sanitized gcc -Db_sanitize=address,undefined
      ;;
    *)
      echo "$0: no build is called '$name': gcc, plain, clang or sanitized" >&2
      exit 2
      ;;
  esac
done

printf '%s' "$amiss" | sed '/^$/d'
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
