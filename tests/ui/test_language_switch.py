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


def hide_fonts(folder):
    """Writes settings by which only one font is there, with Latin letters alone; gives their place."""
    found = subprocess.run(['fc-list', 'Cantarell', 'file'], capture_output=True, text=True, check=True).stdout
    files = [line.rstrip(': ') for line in found.splitlines()]
    if not files:
        sys.exit('the font Cantarell is missing')
    (folder / 'fonts').mkdir()
    for file in files:
        shutil.copy(file, folder / 'fonts')
    path = folder / 'fonts.conf'
    path.write_text('<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>'
                    f'<dir>{folder}/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>\n', 'utf-8')
    return path


def main(program):
    """Runs the program where the system has no language at all; gives its status."""
    with tempfile.TemporaryDirectory() as name:
        places = [pathlib.Path(name, code, 'LC_MESSAGES') for code in ('de', 'ar')]
        for place in places:
            place.mkdir(parents=True)
        make_language.main(places[0])
        shutil.copy(places[0] / 'herald.mo', places[1])
        environment = dict(os.environ, HERALD_TEST_LOCALE_DIR=name, XDG_DATA_HOME=name, LC_ALL='C')
        few = {'FONTCONFIG_FILE': str(hide_fonts(pathlib.Path(name))), 'HERALD_TEST_FEW_FONTS': 'yes'}
        # By itself: with more than 2,048 names GLib gives up its first table of them, and that looks like a leak.
        printing = {'HERALD_TEST_PRINTING': 'yes'}
        return max(abs(subprocess.run([program], env=environment | more).returncode) for more in ({}, few, printing))


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
