#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the words of the interface: none of those to avoid, one word for one thing, no long sentence.

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
# One word for one thing; the table at the head of data/style.css says what each stands for.
OTHER_WORDS = {
    r'remov\w*|eras\w*': 'Delete, Clear, Forget or Take off',
    r'export\w*': 'Save as …',
    r'import(s|ed|ing)?': 'Add',
    r'settings?|options?': 'Preferences',
    r'exit|dismiss': 'Close, or Quit for the program',
    r'continue': 'Go On',
    r'abort|cancell\w*': 'Stop',
    r'glossary': 'Words',
    r'favou?rites?|bookmark\w*': 'Your List',
}
SMALL = {'a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'off', 'on', 'or', 'out', 'the', 'to',
         'with', 'without', 'µm'}
BUTTON = re.compile(
    r'\b(?:gtk_(?:toggle_)?button_new_with_(?:label|mnemonic)|g_menu_append|append|gtk_button_set_label|'
    r'gtk_window_set_title)\s*\([^;]*?\b_\s*\(' + STRING + r'\)')


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


def buttons_of_templates(root):
    """Yields the labels of buttons, lines of menus and windows of the templates."""
    for path in sorted(root.glob('src/ui/**/*.ui')):
        for element in ET.parse(path).iter():
            kind = element.get('class', '')
            for part in element.findall('property') + element.findall('attribute'):
                is_label = (part.get('name') == 'label' and
                            (kind in ('GtkButton', 'GtkToggleButton') or element.tag in ('item', 'submenu')))
                is_title = part.get('name') == 'title' and kind.startswith(('Herald', 'GtkWindow'))
                if part.get('translatable') == 'yes' and (is_label or is_title):
                    yield path.name, part.text
            if element.tag == 'template':
                for part in element.findall('property'):
                    if part.get('name') == 'title' and part.get('translatable') == 'yes':
                        yield path.name, part.text


def buttons_of_code(root):
    """Yields the labels that the code gives to buttons, lines of menus and windows."""
    for path in sorted(root.glob('src/ui/**/*.c')):
        for match in BUTTON.finditer(path.read_text(encoding='utf-8')):
            yield path.name, match.group(1)


def has_header_capitals(label):
    """Tells whether each word begins as those of a heading do."""
    words = re.findall(r"[^\W\d_][\w’'+-]*", label.replace('_', ''))
    return all(word[0].isupper() or (place > 0 and word in SMALL) for place, word in enumerate(words))


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
        cls.files = {path.name for path in cls.root.glob('src/ui/**/*')}

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

    def test_one_word_for_one_thing(self):
        for name, text in self.texts:
            for other, word in OTHER_WORDS.items():
                if name not in ('metainfo', 'desktop') and name in self.files:
                    with self.subTest(name=name, text=text, word=word):
                        self.assertIsNone(re.search(r'\b(' + other + r')\b', text.replace('_', ''),
                                                    re.IGNORECASE))

    def test_header_capitals(self):
        labels = [*buttons_of_templates(self.root), *buttons_of_code(self.root)]
        self.assertGreater(len(labels), 100)
        for name, label in labels:
            with self.subTest(name=name, label=label):
                self.assertTrue(has_header_capitals(re.sub(r'%\S+|“.*?”', '', label)))

    def test_metadata_fits_a_store(self):
        metainfo = ET.parse(self.root / 'data/herald.metainfo.xml.in')
        summary = metainfo.findtext('summary')
        self.assertTrue(10 <= len(summary) <= 35)
        self.assertFalse(summary.endswith('.'))
        self.assertLessEqual(len(metainfo.findtext('name')), 15)


if __name__ == '__main__':
    WordsTest.root = pathlib.Path(sys.argv.pop(1))
    unittest.main()
