#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a display of its own: nobody else takes its keyboard, its clipboard or its pointer.
# usage: tests/ui/own-display.sh COMMAND...
set -eu

folder=$(mktemp -d)
mkfifo "$folder/number"
# Takes the first number that is free, and says it once it can be used.
Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp -noreset 3> "$folder/number" > /dev/null 2>&1 &
server=$!
trap 'kill "$server" 2> /dev/null || true; rm -rf "$folder"' EXIT
trap 'exit 143' HUP INT TERM
read -r number < "$folder/number"
unset XAUTHORITY
export DISPLAY=":$number"
"$@"
