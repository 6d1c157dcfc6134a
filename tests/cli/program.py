# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of herald-cli share: running it, and reading what it wrote."""

import csv
import io
import os
import subprocess
import sys
import tempfile
import unittest

CLI = os.path.abspath(sys.argv.pop(1))
COLUMNS = ['case', 'edition', 'her2_status', 'ish_group', 'her2_expression', 'next_step', 'possible',
           'hr_status', 'subtype', 'grade', 'rule', 'problem']
TABLE = ('case,edition,ihc_score,ish_probe,her2_cep17_ratio,her2_copies,er_percent,pr_percent\n'
         'a,,3+,,,,90,80\n'
         'b,asco-cap-2013,2+,dual,"1,9",5.0,0,0\n'
         'c,,2+,dual,2.5,3.0,,\n'
         'd,,2+,dual,1.3,,,\n'
         'e,,5+,,,,,\n'
         '"f, ""quoted""",,1+,,,,12 %,\n'
         'gül,,,,,,,\n')


def environment(**changes):
    """A plain one, with a sanitizer's options kept."""
    kept = {name: value for name, value in os.environ.items()
            if name in ('PATH', 'ASAN_OPTIONS', 'UBSAN_OPTIONS', 'LSAN_OPTIONS', 'LD_LIBRARY_PATH')}
    return {**kept, 'HOME': '/nonexistent', 'XDG_DATA_HOME': '/nonexistent',
            **changes}


def run(*arguments, text='', env=None, **options):
    """A finished herald-cli."""
    data = text if isinstance(text, bytes) else text.encode()
    return subprocess.run([CLI, *arguments], input=data, capture_output=True, check=False,
                          env=env or environment(), timeout=60, **options)


def rows_of(done):
    """The rows written, as dicts."""
    return list(csv.DictReader(io.StringIO(done.stdout.decode(), newline='')))


def classify_one(cells, *options):
    """The only row that comes of one row."""
    file = io.StringIO(newline='')
    writer = csv.DictWriter(file, cells)
    writer.writeheader()
    writer.writerow(cells)
    done = run('classify', *options, text=file.getvalue())
    rows = rows_of(done)
    if done.returncode != 0 or len(rows) != 1:
        raise AssertionError(done)
    return rows[0]


class Folder(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def put(self, name, text):
        """A file with this text."""
        path = os.path.join(self.folder, name)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        return path
