#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What software centres are told: pictures that are there, of the size that is stated, and no
address that nobody named.

    test_metainfo.py BUILT PUBLISHED
"""

import pathlib
import struct
import sys
import unittest
import xml.etree.ElementTree as tree

PICTURES = pathlib.Path(__file__).resolve().parents[2] / 'data/screenshots'
# What a store takes, at 1x.
LARGEST = 1600, 900


def size_of(path):
    """Gives width and height of a PNG."""
    head = path.read_bytes()[:24]
    if head[:8] != b'\x89PNG\r\n\x1a\n' or head[12:16] != b'IHDR':
        raise ValueError(f'{path.name} is no PNG')
    return struct.unpack('>II', head[16:24])


class Published(unittest.TestCase):
    """With a page and a place for pictures."""

    def setUp(self):
        self.root = tree.parse(PUBLISHED).getroot()
        self.images = self.root.findall('screenshots/screenshot/image')

    def test_shows_three_to_six(self):
        self.assertIn(len(self.images), range(3, 7))
        self.assertEqual(len(self.root.findall('screenshots/screenshot[@type="default"]')), 1)

    def test_shows_pictures_that_are_there(self):
        for image in self.images:
            with self.subTest(image.text):
                stated = int(image.get('width')), int(image.get('height'))
                address, name = image.text.rsplit('/', 1)
                self.assertEqual(address, 'https://herald.example/pictures')
                self.assertEqual(size_of(PICTURES / name), stated)
                self.assertLessEqual(stated, LARGEST)

    def test_shows_every_picture_that_is_there_once(self):
        shown = [image.text.rsplit('/', 1)[1] for image in self.images]
        self.assertEqual(sorted(shown), sorted(path.name for path in PICTURES.glob('*.png')))

    def test_says_what_each_shows_on_one_line(self):
        for caption in self.root.findall('screenshots/screenshot/caption'):
            with self.subTest(caption.text):
                self.assertLessEqual(len(caption.text), 50)
                self.assertFalse(caption.text.endswith('.'))


class Built(unittest.TestCase):
    """As this tree was set up."""

    def test_names_no_address_of_nobody(self):
        text = pathlib.Path(BUILT).read_text(encoding='utf-8')
        self.assertNotIn('@', text)
        for image in tree.fromstring(text).findall('screenshots/screenshot/image'):
            self.assertRegex(image.text, r'^https?://')
        for page in tree.fromstring(text).findall('url'):
            self.assertRegex(page.text, r'^https?://')


if __name__ == '__main__':
    BUILT, PUBLISHED = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
