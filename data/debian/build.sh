#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds a Debian package of this tree into the folder that is named, and looks it over with lintian.
set -eu

[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
tree=$(cd "$(dirname "$0")/../.." && pwd)
version=$(dpkg-parsechangelog -l "$tree/data/debian/changelog" -S Version)

rm -rf "$folder/herald-$version"
mkdir "$folder/herald-$version"
(cd "$tree" && tar -c --exclude=./.git --exclude='./_build*' --exclude=node_modules .) |
  tar -x -C "$folder/herald-$version"
cp -r "$folder/herald-$version/data/debian" "$folder/herald-$version/debian"
rm "$folder/herald-$version/debian/build.sh"
cd "$folder/herald-$version"
dpkg-buildpackage --build=binary --no-sign
cd ..
lintian --fail-on=error,warning --allow-root "herald_${version}_"*.changes
