#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads all content in a made-up language, so that a text that escapes translation shows.

Each text of the language is the English one in brackets and longer by a third.

usage: test_pseudo.py TEST-PSEUDO [UNITTEST OPTION...]
"""

import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(SOURCE / 'po'))

import collect  # noqa: E402

LANGUAGE = 'xx'
# The words of the search are taken apart and never shown.
NEVER_SHOWN = 'synonyms.json/'


def make_longer(text):
    """The text in the made-up language."""
    return f'[{text}{"~" * math.ceil(len(text) / 3)}]'


def find_reasons():
    """What is said beside a case of a table, which is no content."""
    done = subprocess.run(['xgettext', *sorted((SOURCE / 'src/model/record').glob('cohort*.c')), '--keyword=N_', '-o', '-',
                           '--from-code=UTF-8', '--no-wrap', '--no-location'],
                          check=True, capture_output=True, text=True)
    return re.findall(r'^msgid "(.+)"$', done.stdout, re.MULTILINE)


def make_catalogue(folder, entries):
    """Writes a catalogue as a program looks for it."""
    lines = ['msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n']
    for entry in entries:
        pot = entry.to_pot()
        lines.append(pot.replace('msgstr ""\n', f'msgstr {collect.quote(make_longer(entry.text))}\n'))
    lines += [f'msgid "{text}"\nmsgstr "[{text}]"\n' for text in find_reasons()]
    catalogue = folder / f'{LANGUAGE}.po'
    catalogue.write_text('\n'.join(lines), 'utf-8')
    place = folder / LANGUAGE / 'LC_MESSAGES'
    place.mkdir(parents=True)
    subprocess.run(['msgfmt', '--check-format', '-o', place / 'herald.mo', catalogue], check=True)


def read_all(entries):
    """Runs the program that loads all content; gives its status and what it said."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_catalogue(folder, entries)
        environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=LANGUAGE,
                           HERALD_TEST_LOCALE_DIR=name, XDG_DATA_HOME=name)
        done = subprocess.run([PROGRAM], env=environment, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr


class Pseudo(unittest.TestCase):
    """The program reads every text through the one function."""

    @classmethod
    def setUpClass(cls):
        cls.entries = collect.collect_content()

    def test_all_texts_are_translated(self):
        status, words = read_all(self.entries)
        self.assertEqual(status, 0, words)

    def test_every_translation_is_read(self):
        _, words = read_all(self.entries)
        # Newer GLib marks what a test prints once more.
        read = set(re.findall('^(?:# )+text: (.*)$', words, re.MULTILINE))
        wanted = {make_longer(entry.text) for entry in self.entries if not entry.context.startswith(NEVER_SHOWN)}
        self.assertEqual(sorted(wanted - read), [])

    def test_a_hole_is_seen(self):
        for context in ('fields.json/ihc_score/_title', 'fields.json/her2_status/positive/_not',
                        'fields.json/protein-test/_help', 'fields.json/ihc_score/_example',
                        'scope.json/scope/scope/other-site/_because',
                        'asco-cap-2018.json/asco-cap-2018/_why', 'topics.json/the-basics/basics/_title'):
            with self.subTest(context):
                entries = [entry for entry in self.entries if entry.context != context]
                self.assertEqual(len(entries), len(self.entries) - 1)
                status, words = read_all(entries)
                self.assertNotEqual(status, 0)
                self.assertIn('not translated', words)


if __name__ == '__main__':
    PROGRAM = sys.argv.pop(1)
    unittest.main()
