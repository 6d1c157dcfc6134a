#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""herald-cli specimen: pictures and truths, the same for the same seed.

usage: test_specimen.py HERALD-CLI [UNITTEST OPTION...]
"""

import json
import os
import struct
import unittest

from program import Folder, run


class Specimen(Folder):
    """What is written, and what is refused."""

    def path(self, name):
        return os.path.join(self.folder, name)

    def truth(self, *options):
        done = run('specimen', '--kind=ihc', '--truth=' + self.path('truth.json'), *options)
        self.assertEqual((done.returncode, done.stderr), (0, b''))
        with open(self.path('truth.json'), encoding='utf-8') as file:
            return json.load(file)

    def picture(self, *options):
        done = run('specimen', '--kind=ihc', '--picture=' + self.path('picture.png'), *options)
        self.assertEqual((done.returncode, done.stderr), (0, b''))
        with open(self.path('picture.png'), 'rb') as file:
            return file.read()

    def test_truth(self):
        truth = self.truth('--seed=3', '--class=2+')
        self.assertEqual((truth['format'], truth['kind'], truth['class'], truth['seed']),
                         ('herald-specimen-1', 'ihc', '2+', 3))
        self.assertEqual((truth['score'], truth['faint_trace'], truth['edition']), ('2+', 'no', 'asco-cap-2018'))
        self.assertEqual(sum(truth['parts'].values()), truth['cells'])
        self.assertEqual(truth, self.truth('--seed=3', '--class=2+'))
        self.assertNotEqual(truth['geometry'], self.truth('--seed=4', '--class=2+')['geometry'])

    def test_edition(self):
        ultralow = ('--seed=5', '--class=ultralow')
        self.assertEqual(self.truth(*ultralow)['score'], '0')
        self.assertEqual(self.truth(*ultralow)['faint_trace'], 'yes')
        self.assertEqual(self.truth(*ultralow, '--edition=asco-cap-2007')['score'], '1+')

    def test_plain(self):
        for seed in range(8):
            truth = self.truth(f'--seed={seed}', '--plain')
            counts = truth['not_counted']
            self.assertEqual((counts['in-situ'], counts['crushed'], counts['edge-artefact']), (0, 0, 0))
            self.assertEqual(truth['plain'], 'yes')

    def test_picture(self):
        picture = self.picture('--seed=3', '--size=90x70', '--objective=40')
        self.assertEqual(picture[:8], b'\x89PNG\r\n\x1a\n')
        self.assertEqual(struct.unpack('>II', picture[16:24]), (90, 70))
        self.assertEqual(picture, self.picture('--seed=3', '--size=90x70', '--objective=40'))
        for other in ('--seed=4', '--objective=10', '--overlay'):
            with self.subTest(other):
                self.assertNotEqual(picture, self.picture('--seed=3', '--size=90x70', '--objective=40', other))

    def test_refused(self):
        for options, word in (
                (['--seed=1', '--truth=-'], b'--kind'),
                (['--kind=pap', '--seed=1', '--truth=-'], b'--kind'),
                (['--kind=ihc', '--truth=-'], b'--seed'),
                (['--kind=ihc', '--seed=-1', '--truth=-'], b'--seed'),
                (['--kind=ihc', '--seed=4294967296', '--truth=-'], b'--seed'),
                (['--kind=ihc', '--seed=1'], b'--picture'),
                (['--kind=ihc', '--seed=1', '--class=4+', '--truth=-'], b'--class'),
                (['--kind=ihc', '--seed=1', '--objective=60', '--truth=-'], b'--objective'),
                (['--kind=ihc', '--seed=1', '--size=0x5', '--truth=-'], b'--size'),
                (['--kind=ihc', '--seed=1', '--size=9000x9000', '--truth=-'], b'--size'),
                (['--kind=ihc', '--seed=1', '--edition=1999', '--truth=-'], b'1999'),
                (['--kind=ihc', '--seed=1', '--truth=-', 'more'], b'options'),
        ):
            with self.subTest(options):
                done = run('specimen', *options)
                self.assertEqual((done.returncode, done.stdout), (2, b''))
                self.assertIn(word, done.stderr)

    def test_place_that_is_none(self):
        done = run('specimen', '--kind=ihc', '--seed=1', '--truth=' + self.path('no/such/place.json'))
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'place.json', done.stderr)


if __name__ == '__main__':
    unittest.main()
