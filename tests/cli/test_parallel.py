#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""herald-cli classify in pieces: what README shows for many cores and machines gives the bytes of one run.

Usage: test_parallel.py HERALD-CLI [unittest options]
"""

import os
import pathlib
import re
import subprocess
import unittest

from program import CLI, Folder, environment, run

README = pathlib.Path(__file__).resolve().parents[2] / 'README.md'
BLOCK = re.compile(r'^```sh\n(.*?)^```$', re.DOTALL | re.MULTILINE)
ROWS = 6000
SCORES = ('0', '1+', '2+', '3+', 'indeterminate', '5+', '')


def cohort():
    """A table in which each row is another, some are wrong, and one has a comma in a cell."""
    lines = ['case,edition,ihc_score,ish_probe,her2_cep17_ratio,her2_copies,cells,er_percent,note']
    for number in range(ROWS):
        edition = ('asco-cap-2007', 'asco-cap-2013', 'asco-cap-2018', '')[number % 4]
        lines.append(f'"c, {number}",{edition},{SCORES[number % 7]},{("dual", "single", "")[number % 3]},'
                     f'{number % 40 / 10},{number % 77 / 10},{number % 50},{number % 103},æ{number}')
    return '\n'.join(lines) + '\n'


def block_with(word):
    """The one block of README that holds a word."""
    blocks = [block for block in BLOCK.findall(README.read_text('utf-8')) if word in block]
    if len(blocks) != 1:
        raise AssertionError(f'{len(blocks)} blocks hold {word}')
    return blocks[0]


class Pieces(Folder):
    """A table in pieces, put together again."""

    def setUp(self):
        super().setUp()
        self.put('cohort.csv', cohort())
        self.whole = run('classify', text=cohort()).stdout
        self.assertEqual(self.whole.count(b'\n'), ROWS + 1)

    def shell(self, script, status=0, **changes):
        """Runs a script in the folder, with herald-cli at hand."""
        path = os.pathsep.join([os.path.dirname(CLI), os.environ.get('PATH', '')])
        env = environment(PATH=path, HOME=self.folder, LC_ALL='C.UTF-8', **changes)
        done = subprocess.run(['sh', '-c', script], cwd=self.folder, env=env, capture_output=True,
                              check=False, timeout=300)
        self.assertEqual(done.returncode, status, done)

    def read(self, name):
        return pathlib.Path(self.folder, name).read_bytes()

    def test_parallel(self):
        script = block_with('parallel --pipe')
        self.assertIn('--jobs 2', script)
        self.shell(script.replace('--block 10M', '--block 32k --joblog jobs.tsv'))
        self.assertEqual(self.read('verdicts.csv'), self.whole)
        self.assertGreater(self.read('jobs.tsv').count(b'\n'), 4, 'the table was not cut')

    def test_array(self):
        script = block_with('#SBATCH')
        for number in range(1, 17):
            self.shell(script, SLURM_ARRAY_TASK_ID=str(number))
        join = block_with('head -n 1 part-1.csv')
        self.shell(join)
        self.assertEqual(self.read('verdicts.csv'), self.whole)
        lines = self.read('part-7.csv').splitlines(keepends=True)
        pathlib.Path(self.folder, 'part-7.csv').write_bytes(b''.join(lines[:-1]))
        self.shell(join, status=1)
        os.remove(os.path.join(self.folder, 'part-7.csv'))
        self.shell(join, status=1)

    def test_a_lost_piece_is_seen(self):
        script = block_with('parallel --pipe').replace('--block 10M', '--block 32k')
        self.shell(script.replace("tail -n +2'", "tail -n +3'"), status=1)


if __name__ == '__main__':
    unittest.main()
