#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent tool takes the two stains of drawn fields apart again: scikit-image, which knows
nothing of how they were drawn.

usage: test_stains.py HERALD-CLI [UNITTEST OPTION...]
"""

import os
import unittest

import numpy
from program import Folder, run
from skimage import color, io

CLASSES = ('0', 'ultralow', '1+', '2+', '3+')
SEEDS = (1, 2, 3)


class Stains(Folder):
    """How much of each stain there is, averaged over fields in which nothing misleads."""

    def stains(self, name, objective='40', seed=1):
        path = os.path.join(self.folder, 'picture.png')
        done = run('specimen', '--kind=ihc', '--plain', f'--class={name}', f'--seed={seed}', '--size=900x700',
                   f'--objective={objective}', f'--picture={path}')
        self.assertEqual((done.returncode, done.stderr), (0, b''))
        return color.rgb2hed(io.imread(path)[..., :3])

    def mean(self, name, channel, objective='40'):
        return numpy.mean([self.stains(name, objective, seed)[..., channel].mean() for seed in SEEDS])

    def test_brown_rises_with_the_class(self):
        brown = {name: self.mean(name, 2) for name in CLASSES}
        for lower, higher in zip(CLASSES, CLASSES[1:]):
            with self.subTest(f'{lower} and {higher}'):
                self.assertLess(brown[lower], brown[higher])
        self.assertGreater(brown['3+'] - brown['0'], 3 * (brown['2+'] - brown['0']))

    def test_blue_does_not(self):
        blue = [self.mean(name, 0) for name in CLASSES]
        self.assertLess(max(blue), 1.5 * min(blue))

    def darkest(self, name, objective):
        """Brown of the darkest lines: what the eye finds first."""
        return numpy.mean([numpy.percentile(self.stains(name, objective, seed)[..., 2], 99) for seed in SEEDS])

    def test_magnification(self):
        """A strong edge shows at 5x, a weak one needs more, a faint one needs 40x."""
        none = {objective: self.darkest('0', objective) for objective in ('5', '10', '20', '40')}
        over = {(name, objective): self.darkest(name, objective) - none[objective]
                for name in ('1+', '2+', '3+') for objective in none}
        self.assertGreater(over['3+', '5'], 4 * over['2+', '5'])
        self.assertGreater(over['2+', '20'], 2 * over['2+', '5'])
        self.assertGreater(over['1+', '40'], 1.5 * over['1+', '10'])
        self.assertLess(over['1+', '5'], 0.1 * over['1+', '40'])
        self.assertGreater(over['2+', '10'], 2 * over['1+', '10'])


if __name__ == '__main__':
    unittest.main()
