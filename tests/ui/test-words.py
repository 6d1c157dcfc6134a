#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the words of the interface: none of those to avoid, no long sentence.

usage: test-words.py SOURCE_ROOT
"""

import pathlib
import re
import sys
import unittest
import xml.etree.ElementTree as ET

AVOID = re.compile(
    r'\b(diagnos(e|es|ed|ing)|interpret\w*|detect\w*|calculat\w*|analy[sz]e\w*|predict\w*|'
    r'recommend\w*|AI|clinical decision|good|bad|fail\w*|abnormal)\b', re.IGNORECASE)
LONGEST_SENTENCE = 25
SPEAKING = ('src/ui/**/*.c', 'src/render/*.c', 'src/model/rules/*.c', 'src/model/words/*.c',
            'src/model/library/question-choice.c')
STRING = r'"((?:[^"\\]|\\.)*)"'
MARKED = re.compile(r'\b(?:N?C?_|ngettext|g_dngettext)\s*\(((?:\s*' + STRING + r'\s*,?)+)')


def from_templates(root):
    """Yields every translatable text of the templates."""
    for path in sorted(root.glob('src/ui/**/*.ui')):
        for element in ET.parse(path).iter():
            if element.get('translatable') == 'yes':
                yield path.name, element.text or ''


def from_code(root):
    """Yields every translatable text of the code that speaks to people."""
    for path in sorted(path for layer in SPEAKING for path in root.glob(layer)):
        for marked in MARKED.finditer(path.read_text(encoding='utf-8')):
            parts = re.findall(STRING + r'(\s*,)?', marked.group(1))
            text = ''
            for part, comma in parts:
                text += part
                if comma:
                    yield path.name, text
                    text = ''
            if text:
                yield path.name, text


def from_metadata(root):
    """Yields what software centres and menus show."""
    metainfo = ET.parse(root / 'data/herald.metainfo.xml.in')
    for element in metainfo.iter():
        if element.tag in ('summary', 'p', 'li', 'keyword'):
            yield 'metainfo', element.text or ''
    desktop = (root / 'data/herald.desktop.in').read_text(encoding='utf-8')
    for value in re.findall(r'^(?:GenericName|Comment|Keywords)=(.*)$', desktop, re.MULTILINE):
        yield 'desktop', value


class WordsTest(unittest.TestCase):
    """The rules for words that the interface keeps."""

    root = None

    @classmethod
    def setUpClass(cls):
        cls.texts = [(name, text) for source in (from_templates, from_code, from_metadata)
                     for name, text in source(cls.root)]

    def test_words_to_avoid(self):
        self.assertGreater(len(self.texts), 60)
        for name, text in self.texts:
            with self.subTest(name=name, text=text):
                self.assertIsNone(AVOID.search(text))

    def test_length_of_sentences(self):
        for name, text in self.texts:
            for sentence in re.split(r'(?<=[.!?:;])\s|\\n', text):
                with self.subTest(name=name, sentence=sentence):
                    self.assertLessEqual(len(sentence.split()), LONGEST_SENTENCE)

    def test_metadata_fits_a_store(self):
        metainfo = ET.parse(self.root / 'data/herald.metainfo.xml.in')
        summary = metainfo.findtext('summary')
        self.assertTrue(10 <= len(summary) <= 35)
        self.assertFalse(summary.endswith('.'))
        self.assertLessEqual(len(metainfo.findtext('name')), 15)


if __name__ == '__main__':
    WordsTest.root = pathlib.Path(sys.argv.pop(1))
    unittest.main()
