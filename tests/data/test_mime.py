#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file manager knows a record for one, by its name and by what is in it, and opens it with Herald.

usage: test_mime.py DESKTOP-FILE MIME-FILE RECORD
"""

import configparser
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

TYPE = 'application/vnd.herald.record+json'
DESKTOP, MIME, RECORD = (pathlib.Path(path) for path in sys.argv[1:4])
# Name, what the file holds (None: a whole record), and whether it is a record.
FILES = [
    ('mine.herald', None, True),
    ('MINE.HERALD', None, True),
    ('mine.herald', b'{"format": "herald-rec', True),
    ('mine.herald', b'', False),
    ('mine', None, True),
    ('mine.json', b'{"format": "herald-rules-1"}', False),
    ('herald.txt', b'herald-record-1', False),
]


class Mime(unittest.TestCase):
    """What is installed, in a folder of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        packages = self.folder / 'data' / 'mime' / 'packages'
        packages.mkdir(parents=True)
        shutil.copy(MIME, packages)
        applications = self.folder / 'data' / 'applications'
        applications.mkdir()
        shutil.copy(DESKTOP, applications)
        program = self.folder / 'herald'
        program.touch(mode=0o755)
        self.environment = {**os.environ, 'HOME': str(self.folder), 'XDG_DATA_HOME': str(self.folder / 'data'),
                            'XDG_CONFIG_HOME': str(self.folder), 'LC_ALL': 'C.UTF-8',
                            'PATH': f'{self.folder}:{os.environ["PATH"]}'}
        for tool, place in (('update-mime-database', packages.parent), ('update-desktop-database', applications)):
            subprocess.run([tool, place], check=True, env=self.environment)

    def ask(self, *words):
        return subprocess.run(['gio', *words], capture_output=True, text=True, check=True,
                              env=self.environment).stdout

    def test_types(self):
        for name, data, is_record in FILES:
            with self.subTest(f'{name}: {data}'):
                path = self.folder / name
                path.write_bytes(RECORD.read_bytes() if data is None else data)
                told = self.ask('info', '-a', 'standard::content-type', str(path))
                path.unlink()
                self.assertEqual(f'content-type: {TYPE}\n' in told, is_record, told)

    def test_opens_with_herald(self):
        told = self.ask('mime', TYPE)
        self.assertIn(f': {DESKTOP.name}\n', told)

    def test_desktop_file(self):
        parser = configparser.ConfigParser(interpolation=None)
        parser.optionxform = str
        parser.read(DESKTOP, encoding='utf-8')
        entry = parser['Desktop Entry']
        self.assertEqual(entry['MimeType'], TYPE + ';')
        self.assertEqual(entry['Exec'], 'herald %F')


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
