#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""herald-cli specimen with fields of the gene test, from the outside.

Usage: test_specimen_ish.py HERALD-CLI [unittest options]
"""

import json
import pathlib
import tempfile
import unittest

from program import run

CLASSES = ['group-1', 'group-2', 'group-3', 'group-4', 'group-5', 'ratio-2', 'copies-4', 'copies-6', 'recount', 'any']


def group_of(truth):
    """The group by the limits of 2018, in whole numbers."""
    is_high = truth['her2_signals'] >= 2 * truth['cep17_signals']
    if truth['her2_signals'] < 4 * truth['nuclei']:
        return 'group-2' if is_high else 'group-5'
    if is_high:
        return 'group-1'
    return 'group-3' if truth['her2_signals'] >= 6 * truth['nuclei'] else 'group-4'


class SpecimenIsh(unittest.TestCase):
    """Fields of nuclei."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def draw(self, *options):
        """A picture and its truth."""
        picture, truth = self.folder / 'a.png', self.folder / 'a.json'
        done = run('specimen', '--kind=ish', '--size=200x100', f'--picture={picture}', f'--truth={truth}', *options)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return picture.read_bytes(), json.loads(truth.read_text(encoding='utf-8'))

    def test_truth_adds_up(self):
        for seed, name in enumerate(CLASSES):
            with self.subTest(name):
                _, truth = self.draw(f'--class={name}', f'--seed={seed}')
                counted = [row for row in truth['rows'] if row['excluded'] == 'none']
                self.assertGreaterEqual(len(counted), 40)
                self.assertEqual(truth['nuclei'], len(counted))
                self.assertEqual(truth['her2_signals'], sum(row['her2'] for row in counted))
                self.assertEqual(truth['cep17_signals'], sum(row['cep17'] for row in counted))
                self.assertEqual(truth['result'], group_of(truth))
                if name.startswith('group-'):
                    self.assertEqual(truth['result'], name)

    def test_same_again(self):
        first = self.draw('--class=group-1', '--seed=7')
        self.assertEqual(first, self.draw('--class=group-1', '--seed=7'))
        self.assertTrue(first[0].startswith(b'\x89PNG'))
        self.assertNotEqual(first[0], self.draw('--class=group-1', '--seed=8')[0])
        self.assertNotEqual(first[0], self.draw('--class=group-1', '--seed=7', '--overlay')[0])

    def test_one_probe(self):
        _, truth = self.draw('--class=single-between', '--seed=1')
        self.assertEqual((truth['probe'], truth['cep17_signals'], truth['result']), ('single', 0, 'between'))

        for name, result in (('single-negative', 'negative'), ('single-positive', 'positive')):
            _, truth = self.draw(f'--class={name}', '--seed=2')
            self.assertEqual((truth['probe'], truth['result']), ('single', result))

    def test_no_such_class(self):
        done = run('specimen', '--kind=ish', '--class=3+', '--seed=1', f'--truth={self.folder / "a.json"}')
        self.assertEqual(done.returncode, 2)


if __name__ == '__main__':
    unittest.main()
