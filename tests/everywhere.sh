#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Asks the whole grid of results again where an answer could come out otherwise, and holds it against
# the kept answers: gcc and clang at -O0 to -O3, five locales, valgrind (a part of the grid), a machine
# of 32 bits (armhf) and one whose bytes stand the other way round (s390x), both emulated by QEMU.
#   sh tests/everywhere.sh [FOLDER]
# FOLDER (_build/everywhere unless named) keeps builds and the systems of the other machines. Installs
# what it needs from Debian, as root or with sudo. Ends in "N equal, N differ".
set -eu

cd "$(dirname "$0")/.."
folder=${1:-_build/everywhere}
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
machines='armhf:arm-linux-gnueabihf:arm:armv7:little s390x:s390x-linux-gnu:s390x:s390x:big'

as_root () {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

as_root apt-get install -y -qq --no-install-recommends debootstrap qemu-user-static valgrind locales \
  gcc-arm-linux-gnueabihf libc6-dev-armhf-cross gcc-s390x-linux-gnu libc6-dev-s390x-cross
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

equal=0
differ=0

# hold NAME COMMAND...: the grid through a herald-cli
hold () {
  name=$1
  shift
  if python3 -B tests/model/oracle/golden.py "$@" > "$folder/$name.log" 2>&1; then
    equal=$((equal + 1))
  else
    differ=$((differ + 1))
    cat "$folder/$name.log"
  fi
  echo "$name: $(tail -1 "$folder/$name.log")"
}

# cli FOLDER MESON-OPTION...: builds only herald-cli
cli () {
  built=$1
  shift
  [ -f "$built/build.ninja" ] || meson setup "$built" "$@" > "$built.log"
  ninja -C "$built" src/cli/herald-cli >> "$built.log"
}

for compiler in gcc clang; do
  for level in 0 1 2 3; do
    CC=$compiler cli "$folder/$compiler-O$level" "-Doptimization=$level" -Ddebug=false
    hold "$compiler-O$level" "$folder/$compiler-O$level/src/cli/herald-cli"
  done
done

# Turkish has other capitals of i, German another decimal mark, Arabic and Hindi other digits.
export LOCPATH="$folder/locales"
mkdir -p "$LOCPATH"
for locale in tr_TR de_DE ar_EG hi_IN C; do
  [ "$locale" = C ] || [ -d "$LOCPATH/$locale.UTF-8" ] \
    || localedef -i "$locale" -f UTF-8 "$LOCPATH/$locale.UTF-8"
  full=$locale
  [ "$locale" = C ] || full=$locale.UTF-8
  hold "locale-$locale" env "LC_ALL=$full" "LANGUAGE=" "$folder/gcc-O2/src/cli/herald-cli"
done
unset LOCPATH

# Every thirtieth row: valgrind takes thirty times as long.
export HERALD_GOLDEN_EVERY=30
hold valgrind valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite \
  "$folder/gcc-O0/src/cli/herald-cli"
unset HERALD_GOLDEN_EVERY

for machine in $machines; do
  IFS=: read -r name triplet qemu cpu endian << EOF
$machine
EOF
  system=$folder/system-$name
  if [ ! -e "$system/herald-ready" ]; then
    as_root rm -rf "$system"
    as_root debootstrap --foreign --arch="$name" --variant=minbase \
      --include=libc6-dev,libgtk-4-dev,libjson-glib-dev,libstemmer-dev bookworm "$system"
    # Nothing of it is started as a system: its libraries are unpacked and that is all.
    for package in "$system"/var/cache/apt/archives/*.deb; do as_root dpkg-deb --extract "$package" "$system"; done
    as_root touch "$system/herald-ready"
  fi
  cat > "$folder/$name.ini" << EOF
[binaries]
c = ['$triplet-gcc', '--sysroot=$system']
ar = '$triplet-gcc-ar'
strip = '$triplet-strip'
pkgconfig = 'pkg-config'
exe_wrapper = ['qemu-$qemu-static', '-L', '$system']
[properties]
sys_root = '$system'
pkg_config_libdir = ['$system/usr/lib/$triplet/pkgconfig', '$system/usr/share/pkgconfig']
[host_machine]
system = 'linux'
cpu_family = '$qemu'
cpu = '$cpu'
endian = '$endian'
EOF
  cli "$folder/$name-build" --cross-file "$folder/$name.ini"
  hold "$name" "qemu-$qemu-static" -L "$system" "$folder/$name-build/src/cli/herald-cli"
done

echo "$equal equal, $differ differ"
[ "$differ" -eq 0 ]
