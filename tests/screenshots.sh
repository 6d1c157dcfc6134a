#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the pictures of data/screenshots anew: for README and for what software centres are told.
#
#   sh tests/screenshots.sh BUILD [OUTPUT]
set -eu

[ $# -ge 1 ] || { echo "usage: sh tests/screenshots.sh BUILD [OUTPUT]" >&2; exit 2; }
if [ -z "${HERALD_PICTURES:-}" ]; then
  export HERALD_PICTURES=yes
  exec xvfb-run -a -s '-screen 0 1400x1000x24 -noreset' sh "$0" "$@"
fi
tree=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd)
output=${2:-$tree/data/screenshots}
mkdir -p "$output"
output=$(cd "$output" && pwd)
made=$(mktemp -d)
trap 'rm -r "$made"' EXIT
export LC_ALL=C.UTF-8 GTK_A11Y=none GSK_RENDERER=cairo GDK_BACKEND=x11 GDK_DEBUG=default-settings,gl-disable \
  GTK_CSD=1 GIO_USE_VFS=local GSETTINGS_BACKEND=memory GSETTINGS_SCHEMA_DIR="$build/data" XDG_DATA_HOME="$made"
unset GTK_THEME LANGUAGE
PATH=$build/tests/ui:$PATH

herald-screenshot "$output/result-wide.png" ihc_score=2+ ish_probe=dual her2_copies=4.4 cep17_copies=2.3 \
  her2_cep17_ratio=1.91 cells=20 lab_her2_status=equivocal
herald-screenshot --article how-common-her2-positive "$output/questions-wide.png"
herald-screenshot --record "$tree/tests/ui/three-results.herald" --press "Over Time" "$output/over-time-wide.png"
practice-screenshot --case 2 --score 2+ "$output/practice-wide.png" ihc-learn
