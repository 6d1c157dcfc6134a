#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the hazard log to the tests: every hazard has one, and every one that is named exists.

Usage: test_hazards.py HAZARDS.md BUILD_DIR
"""

import json
import os
import re
import subprocess
import sys
import unittest

LOG, BUILD = sys.argv[1:3]
ROW = re.compile(r'\| ([A-Z][0-9]+) \| (.+) \| (high|middle|low) \| (.+) \| (.+) \|')


def hazards():
    """(number, what is named) of each row of the log."""
    with open(LOG, encoding='utf-8') as file:
        lines = [line for line in file.read().splitlines() if line.startswith('| ')]
    rows = [line for line in lines if not line.startswith('| No.')]
    return [(ROW.fullmatch(line), line) for line in rows]


def tests_of_build():
    """The command of each test."""
    with open(os.path.join(BUILD, 'meson-info', 'intro-tests.json'), encoding='utf-8') as file:
        return {test['name']: test['cmd'] for test in json.load(file)}


def cases_of(command):
    """The cases of a test that is a program of GLib's kind."""
    done = subprocess.run([*command, '-l'], capture_output=True, encoding='utf-8', check=True)
    return set(done.stdout.split())


def missing(names, tests):
    """Of the tests that are named, those that are not there."""
    cases = {}
    for name in names:
        test, _, path = name.partition(':')
        if test not in tests:
            yield name
        elif path:
            if test not in cases:
                cases[test] = cases_of(tests[test])
            if path not in cases[test]:
                yield name


class Log(unittest.TestCase):
    def test_rows(self):
        rows = hazards()
        self.assertGreater(len(rows), 30)
        self.assertEqual([line for match, line in rows if not match], [])
        numbers = [match[1] for match, _ in rows]
        self.assertEqual(len(numbers), len(set(numbers)))

    def test_named_tests_exist(self):
        tests = tests_of_build()
        for match, _ in hazards():
            names = re.findall(r'`([^`]+)`', match[5])
            with self.subTest(hazard=match[1]):
                self.assertTrue(names, 'no test stands against it')
                self.assertEqual(list(missing(names, tests)), [])

    def test_one_that_is_gone_is_seen(self):
        tests = tests_of_build()
        self.assertEqual(list(missing(['verdict:/rules/verdict/2018', 'verdict:/rules/verdict/1999', 'fortune'], tests)),
                         ['verdict:/rules/verdict/1999', 'fortune'])


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
