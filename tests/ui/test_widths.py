#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures every window in English, and in a language that is longer by a third.

usage: test_widths.py TEST-WIDTHS [large | CATALOGUES]

Without “large”, with text of 100 and 200 %, the long language from right to left with 100 %. With it, with
300 %, the long language in both directions with 200 %. With a folder of catalogues, in the Arabic of that
folder instead: its letters join, and no word of it may be cut.
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


def main(program, is_large, catalogues):
    """Runs the program in all of them; gives its status."""
    with tempfile.TemporaryDirectory() as name:
        place = pathlib.Path(name, 'xx', 'LC_MESSAGES')
        place.mkdir(parents=True)
        make_language.main(place)
        longer = {'LANGUAGE': 'xx', 'HERALD_TEST_LOCALE_DIR': name}
        mirrored = dict(longer, HERALD_TEST_DIRECTION='rtl')
        runs = [({}, '300'), (longer, '200'), (mirrored, '200')] if is_large else [({}, '100,200'), (mirrored, '100')]
        if catalogues is not None:
            runs = [(dict(mirrored, LANGUAGE='ar', HERALD_TEST_LOCALE_DIR=catalogues), '100,200')]
        worst = 0
        # In two parts: with more than 2,048 names GLib gives up its first table of them, and that looks
        # like a leak.
        for part in ('-p', '-s'):
            started = [subprocess.Popen([program, '--keep-going', part, PRACTICE, part, COUNT],
                                        env=dict(os.environ, XDG_DATA_HOME=name, HERALD_TEST_PERCENTS=percents,
                                                 **language))
                       for language, percents in runs]
            worst = max([worst] + [abs(run.wait()) for run in started])
        return worst


if __name__ == '__main__':
    choice = sys.argv[2] if len(sys.argv) > 2 else None
    is_large = choice == 'large'
    sys.exit(main(sys.argv[1], is_large, None if is_large else choice))
