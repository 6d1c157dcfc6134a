#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Orca says while the main job is done by keys: each key, and below it what was to be spoken.
Usage: hear.py PROGRAM. It needs Orca, a display and a session bus of its own; nothing is heard."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import desk
import keys

SAID = re.compile(r"SPEECH OUTPUT: '(.*?) ?' ?\{")
# Orca speaks a while after a key.
WHILE = 1.4
JOB = (
    'Tab', 'Tab', 'Return', *['Tab'] * 12, 'Left', 'Left', 'Left', 'F6', 'Tab', 'Tab', 'F6', 'F6', *['Tab'] * 8,
    'ctrl+e', 'Tab', 'Tab', 'ctrl+e', 'ctrl+k', *'group 4', 'Down', 'Down', 'Return', 'Tab', 'Tab', 'Tab', 'alt+4',
    'Tab', 'Tab', 'Tab', 'F10', 'Down', 'Down', 'Escape', 'alt+1', 'ctrl+p', 'Tab', 'Tab', 'Tab', 'Escape',
)
NAMES = {'.': 'period', ' ': 'space'}


def main():
    """Starts both, presses the keys, and prints what was said after each."""
    home = pathlib.Path(tempfile.mkdtemp(prefix='herald-orca-'))
    log = home / 'orca.log'
    orca = subprocess.Popen(['orca', '--replace', '--user-prefs', home / 'orca', '--debug-file', log],
                            env=dict(os.environ, HOME=str(home)), stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)
    time.sleep(4)
    place = desk.Desk(sys.argv[1], home)
    board = keys.Keys(place)
    place.see('Herald', 'form', 'Before you look')
    done = 0
    for key in ('', *JOB):
        if key:
            board.press(NAMES.get(key, key))
        time.sleep(WHILE)
        place.listen()
        text = log.read_text(encoding='utf-8', errors='replace') if log.exists() else ''
        print(f'[{key or "start"}]', ' | '.join(SAID.findall(text[done:])), flush=True)
        done = len(text)
    place.end()
    # It has no other end when nobody asks it by a key.
    orca.kill()
    orca.wait()


if __name__ == '__main__':
    main()
