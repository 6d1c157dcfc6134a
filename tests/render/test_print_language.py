#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays every document out in every language.

usage: test_print_language.py TEST-PRINT-LANGUAGE [FOLDER]

With a folder the pages are also written there as PDF files, for eyes.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

PO = pathlib.Path(__file__).resolve().parents[2] / 'po'


def main(program, *folders):
    """Runs the program once a language; gives the worst status."""
    worst = 0
    with tempfile.TemporaryDirectory() as name:
        for code in (PO / 'LINGUAS').read_text('utf-8').split():
            place = pathlib.Path(name, code, 'LC_MESSAGES')
            place.mkdir(parents=True)
            subprocess.run(['msgfmt', '-o', place / 'herald.mo', PO / f'{code}.po'], check=True)
            environment = dict(os.environ, LANGUAGE=code, HERALD_TEST_LANGUAGE=code, HERALD_TEST_LOCALE_DIR=name,
                               XDG_DATA_HOME=name)
            if folders:
                environment['HERALD_TEST_PRINT_FOLDER'] = folders[0]
            worst = max(worst, abs(subprocess.run([program], env=environment, check=False).returncode))
    return worst


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
