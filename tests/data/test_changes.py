#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What differences between two results can come from: whole, linked, sourced, dated and plain."""

import itertools
import re
import unittest

import current_facts
import library_files
import plain_language
from test_library import BESIDE, DRAWN_ON, runs_of

SAMPLES = ('to-surgery', 'to-metastasis', 'metastases', 'same-kind', 'other-order', 'kind-unknown')
TURNS = ('gained', 'lost')
RECEPTORS = ('er-gained', 'er-lost', 'pr-gained', 'pr-lost')
ALONE = ('open', 'edition-only', 'edition-hides', 'lab-differs', 'grade')
# More than this at once is no help to anyone.
MOST_TOGETHER = 5


def fitting(explanations, *features):
    """Those that are for two results with these features."""
    return [explanation['id'] for explanation in explanations
            if any(set(features) >= set(occasion) for occasion in explanation['for'])]


class Changes(unittest.TestCase):
    """Each explanation keeps the rules of the articles."""

    @classmethod
    def setUpClass(cls):
        cls.explanations = library_files.explanations()
        cls.cards = [library_files.as_article(explanation) for explanation in cls.explanations]
        cls.articles = {article['id'] for article in library_files.articles()}
        cls.sources = library_files.sources()
        cls.reader = plain_language.Reader(plain_language.read_taught())

    def test_structure(self):
        self.assertGreater(len(self.cards), 12)
        for card in self.cards:
            with self.subTest(card['id']):
                self.assertEqual(list(library_files.structure_problems(card, self.sources, [], self.articles)), [])

    def test_plain_language(self):
        for card in self.cards:
            with self.subTest(card['id']):
                self.assertEqual(list(library_files.plain_problems(card, self.reader)), [])

    def test_words(self):
        for card in self.cards:
            with self.subTest(card['id']):
                self.assertEqual(list(library_files.word_problems(card)), [])
                text = library_files.whole_text(card)
                for never in current_facts.NEVER:
                    self.assertNotRegex(text, re.compile(never, re.IGNORECASE))

    def test_own_words(self):
        borrowed = set()
        for name in DRAWN_ON:
            path = BESIDE / name
            if path.is_file():
                borrowed |= runs_of(path.read_text('utf-8'))
        for card in self.cards:
            with self.subTest(card['id']):
                self.assertEqual(runs_of(library_files.whole_text(card)) & borrowed, set())

    def test_headings_are_short(self):
        for explanation in self.explanations:
            with self.subTest(explanation['id']):
                self.assertLessEqual(len(explanation['_heading'].split()), 8)
                self.assertNotRegex(explanation['_heading'], r'[.!?]$')

    def test_figures_are_told(self):
        """What a figure draws stands in the text, too."""
        for explanation in self.explanations:
            for figure in explanation.get('figures', []):
                with self.subTest(explanation['id']):
                    told = {int(number) for number in re.findall(r'\b\d+\b', explanation['_text'])}
                    self.assertLessEqual({int(part['count']) for part in figure['parts']}, told)

    def test_not_said_to_be_reviewed(self):
        self.assertEqual([card['id'] for card in self.cards if 'reviewer' in card], [])

    def test_nobody_is_left_without(self):
        """Whatever has changed, there is something to read and to ask."""
        for pair in itertools.chain(itertools.product(TURNS, SAMPLES), itertools.product(RECEPTORS, SAMPLES),
                                    ((feature,) for feature in ALONE),
                                    itertools.product(('same',), ('score', 'amount', 'to-surgery', 'to-metastasis'))):
            with self.subTest(str(pair)):
                self.assertTrue(fitting(self.explanations, *pair))

    def test_never_too_many(self):
        for turn, sample in itertools.product(TURNS, SAMPLES):
            with self.subTest(f'{turn} {sample}'):
                self.assertLessEqual(len(fitting(self.explanations, turn, sample, 'near', 'er-lost', 'grade')),
                                     MOST_TOGETHER)

    def test_only_the_rule_is_no_change(self):
        """Where only the rule has changed, nothing is said of tumours that change."""
        self.assertEqual(fitting(self.explanations, 'edition-only', 'to-metastasis', 'near'), ['only-the-rule'])


if __name__ == '__main__':
    unittest.main()
