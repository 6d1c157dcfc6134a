#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The part of debian13.sh that runs inside of Debian 13.
set -eu

cd /herald
apt-get update -qq

# The network is the machine's, and the names of displays with it: one that looks free here may be
# somebody's there, so these begin far above.
printf '#!/bin/sh\nexec /usr/bin/xvfb-run --server-num=600 "$@"\n' > /usr/local/bin/xvfb-run
chmod +x /usr/local/bin/xvfb-run
export PATH="/usr/local/bin:$PATH"

# What is told of deprecated properties and signals as the tests run is a warning, and those are fatal.
export G_ENABLE_DIAGNOSTIC=1
status=0
# How much of the source is reached is counted on the oldest system: newer compilers see other branches.
sh tests/run.sh plain || status=1

# What GTK 4.18 would have written otherwise, and the floor cannot: counted, not mended.
sed -i 's/VERSION_MIN_REQUIRED=GDK_VERSION_4_8/VERSION_MIN_REQUIRED=GDK_VERSION_4_18/' meson.build
sed -i 's/VERSION_MAX_ALLOWED=GDK_VERSION_4_8/VERSION_MAX_ALLOWED=GDK_VERSION_4_18/' meson.build
rm -rf _build/newest
meson setup _build/newest > /dev/null
meson compile -C _build/newest > _build/newest.log 2>&1 || status=1
echo "Deprecated since the floor, in GTK $(pkg-config --modversion gtk4):"
grep -oE "‘[a-z_]*’ is deprecated" _build/newest.log | sort | uniq -c || true
exit $status
