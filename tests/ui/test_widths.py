#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures every window in English, and from right to left in a language that is longer by a third.

usage: test_widths.py TEST-WIDTHS
"""

import os
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'po'))

import make_language  # noqa: E402

PRACTICE = '/ui/widths/practice'
COUNT = '/ui/widths/count'


def main(program):
    """Runs the program in both; gives its status."""
    with tempfile.TemporaryDirectory() as name:
        place = pathlib.Path(name, 'xx', 'LC_MESSAGES')
        place.mkdir(parents=True)
        make_language.main(place)
        longer = {'LANGUAGE': 'xx', 'HERALD_TEST_LOCALE_DIR': name, 'HERALD_TEST_DIRECTION': 'rtl'}
        worst = 0
        # In two parts: with more than 2,048 names GLib gives up its first table of them, and that looks
        # like a leak.
        for part in ('-p', '-s'):
            runs = [subprocess.Popen([program, '--keep-going', part, PRACTICE, part, COUNT],
                                     env=dict(os.environ, XDG_DATA_HOME=name, **language))
                    for language in ({}, longer)]
            worst = max([worst] + [abs(run.wait()) for run in runs])
        return worst


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
