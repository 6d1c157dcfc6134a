#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the test of the language switch with two made-up languages, one of them from right to left.

usage: test_language_switch.py TEST-LANGUAGE
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'po'))

import make_language  # noqa: E402


def main(program):
    """Runs the program where the system has no language at all; gives its status."""
    with tempfile.TemporaryDirectory() as name:
        places = [pathlib.Path(name, code, 'LC_MESSAGES') for code in ('de', 'ar')]
        for place in places:
            place.mkdir(parents=True)
        make_language.main(places[0])
        shutil.copy(places[0] / 'herald.mo', places[1])
        environment = dict(os.environ, HERALD_TEST_LOCALE_DIR=name, XDG_DATA_HOME=name, LC_ALL='C')
        return abs(subprocess.run([program], env=environment).returncode)


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
