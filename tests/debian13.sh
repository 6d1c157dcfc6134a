#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Herald and runs its tests on Debian 13, whose GTK is 4.18, warnings as errors:
#   sh tests/debian13.sh [FOLDER]
# FOLDER (_build/debian13 unless named) keeps the system between runs. Needs root, or sudo, and
# debootstrap. The system sees its own /proc and a small /dev made for it, never the machine's.
set -eu

cd "$(dirname "$0")/.."
here=$(pwd)
folder=${1:-$here/_build/debian13}
case $folder in /*) ;; *) folder=$here/$folder ;; esac

if [ "$(id -u)" -ne 0 ]; then exec sudo sh "$0" "$folder"; fi

if [ "${HERALD_IN_NAMESPACE:-}" != yes ]; then
  command -v debootstrap > /dev/null || apt-get install -y -qq --no-install-recommends debootstrap
  if [ ! -e "$folder/herald-ready" ]; then
    rm -rf "$folder"
    debootstrap --variant=minbase trixie "$folder"
    touch "$folder/herald-ready"
  fi
  # What is mounted below is gone with the last process of this namespace.
  HERALD_IN_NAMESPACE=yes exec unshare --mount --pid --fork --kill-child sh "$here/tests/debian13.sh" "$folder"
fi

mount --make-rprivate /
mount -t proc proc "$folder/proc"
mount -t tmpfs -o mode=755 tmpfs "$folder/dev"
for node in 'null 1 3' 'zero 1 5' 'full 1 7' 'random 1 8' 'urandom 1 9' 'tty 5 0'; do
  # shellcheck disable=SC2086 # a name and two numbers
  set -- $node
  mknod -m 666 "$folder/dev/$1" c "$2" "$3"
done
mkdir "$folder/dev/shm" "$folder/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$folder/dev/shm"
mount -t devpts -o newinstance,ptmxmode=666 devpts "$folder/dev/pts"
ln -s pts/ptmx "$folder/dev/ptmx"
ln -s /proc/self/fd "$folder/dev/fd"

# The tree as it stands, without what was built from it.
rm -rf "$folder/herald"
mkdir "$folder/herald"
git -c safe.directory="$here" ls-files -z --cached --others --exclude-standard \
  | tar --create --null --ignore-failed-read --files-from=- | tar --extract --directory "$folder/herald"
cp /etc/resolv.conf "$folder/etc/resolv.conf"
# A machine behind a proxy of its own may trust more than Debian does: that goes along, for npm.
cp /etc/ssl/certs/ca-certificates.crt "$folder/herald-certificates.crt"

exec chroot "$folder" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
  npm_config_cafile=/herald-certificates.crt DEBIAN_FRONTEND=noninteractive sh /herald/tests/debian13-inside.sh
